package fr.aiguillage.domain.code;

/** The kind of body that receives signalements. */
public enum DestinataireType {
    ARS,
    CD,
    DD,
    ALMA,
    PLATEFORME,
    PARQUET,
    CRIP,
    INCONNU
}
