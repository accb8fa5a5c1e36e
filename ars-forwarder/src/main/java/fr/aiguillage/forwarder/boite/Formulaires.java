package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.ConclusionAlma;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.code.NatureEchange;
import fr.aiguillage.servicekit.Problem.Erreur;
import fr.aiguillage.servicekit.ProblemException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The bodies that people send, and what each asks; what is missing or not allowed is a problem 400. */
final class Formulaires {
    private static final int LONGEST = 20_000;
    private static final int SHORT = 500;

    private Formulaires() {}

    record Ouverture(@Nullable RaisonOuverture raison) {
        RaisonOuverture required() {
            return Formulaires.required("/raison", raison);
        }
    }

    record Refus(
            @Nullable MotifRefus motif,
            @Nullable String propose,
            @Nullable String commentaire) {
        /** @param mayBe whether a destinataire may be proposed */
        Reponse reponse(Predicate<DestinataireId> mayBe) {
            return new Reponse.Refus(
                    code("/motif", motif, MotifRefus.INCONNU), proposed(mayBe), texte("/commentaire", commentaire));
        }

        private Optional<DestinataireId> proposed(Predicate<DestinataireId> mayBe) {
            var id =
                    Optional.ofNullable(propose).filter(text -> !text.isBlank()).map(DestinataireId::new);
            if (id.filter(mayBe.negate()).isPresent())
                throw invalid("/propose", "autre destinataire de l'annuaire attendu");
            return id;
        }
    }

    record Echange(@Nullable NatureEchange nature, @Nullable String note) {
        Reponse reponse() {
            return new Reponse.Echange(code("/nature", nature, NatureEchange.INCONNU), texte("/note", note));
        }
    }

    record AccuseEnvoye(
            @Nullable NatureAccuse nature, @Nullable LocalDate le) {
        /**
         * @param recu the day of receipt
         * @param today the last day that may be told
         */
        Reponse reponse(LocalDate recu, LocalDate today) {
            if (le != null && (le.isBefore(recu) || le.isAfter(today)))
                throw invalid("/le", "une date du " + recu + " (réception) au " + today + " est attendue");
            return new Reponse.AccuseEnvoye(possible(), Optional.ofNullable(le));
        }

        /** The electronic receipt is given at the door, by the software itself. */
        private NatureAccuse possible() {
            return switch (Formulaires.required("/nature", nature)) {
                case RECEPISSE -> NatureAccuse.RECEPISSE;
                case ACCUSE_COMPLET -> NatureAccuse.ACCUSE_COMPLET;
                case ELECTRONIQUE, INCONNU -> throw invalid("/nature", "RECEPISSE ou ACCUSE_COMPLET attendu");
            };
        }
    }

    record Cloture(
            @Nullable List<MotifCloture> motifs,
            @Nullable ConclusionAlma conclusion,
            @Nullable String commentaire) {
        Reponse reponse() {
            return new Reponse.Cloture(reasons(), Optional.ofNullable(conclusion), texte("/commentaire", commentaire));
        }

        private Set<MotifCloture> reasons() {
            if (motifs == null || motifs.isEmpty()) throw invalid("/motifs", "au moins un motif est nécessaire");
            if (motifs.contains(MotifCloture.INCONNU)) throw invalid("/motifs", "motif inconnu");
            return EnumSet.copyOf(motifs);
        }
    }

    record Reouverture(@Nullable RaisonReouverture raison) {
        Reponse reponse() {
            return new Reponse.Reouverture(Formulaires.required("/raison", raison));
        }
    }

    /** @param a null: nobody */
    record Affectation(@Nullable String a) {
        /** @param isColleague whether the case may be given to them */
        Reponse reponse(Predicate<String> isColleague) {
            if (a != null && !isColleague.test(a)) throw stranger("/a");
            return new Reponse.Affectation(Optional.ofNullable(a));
        }
    }

    record Absence(
            @Nullable String remplacant,
            @Nullable LocalDate du,
            @Nullable LocalDate au) {
        /** What is asked, whole. */
        record Demande(String remplacant, LocalDate du, LocalDate au) {}

        Demande demande(String personne, LocalDate today, Predicate<String> isColleague) {
            var whole = new Demande(
                    Formulaires.required("/remplacant", remplacant),
                    Formulaires.required("/du", du),
                    Formulaires.required("/au", au));
            if (whole.remplacant().equals(personne)) throw invalid("/remplacant", "un autre que soi est attendu");
            if (!isColleague.test(whole.remplacant())) throw stranger("/remplacant");
            if (whole.au().isBefore(whole.du()))
                throw invalid("/au", "le premier jour (/du) ou un jour suivant est attendu");
            if (whole.au().isBefore(today))
                throw invalid("/au", "aujourd'hui (" + today + ") ou un jour suivant est attendu");
            return whole;
        }
    }

    record Rapprochement(@Nullable String avec) {
        /** The id or the number of the other one. */
        String required() {
            return Formulaires.required("/avec", avec).strip();
        }
    }

    record Tranche(@Nullable Boolean confirme) {
        boolean required() {
            return Formulaires.required("/confirme", confirme);
        }
    }

    record Service(@Nullable String service, @Nullable String coordonnees) {
        AccuseCourriel.Service required() {
            return new AccuseCourriel.Service(line("/service", service), line("/coordonnees", coordonnees));
        }

        private static String line(String pointer, @Nullable String text) {
            var given = Formulaires.required(pointer, text).strip();
            if (given.isEmpty() || given.length() > SHORT)
                throw invalid(pointer, "de 1 à " + SHORT + " caractères attendus");
            return given;
        }
    }

    private static ProblemException stranger(String pointer) {
        return invalid(pointer, "une personne qui a déjà ouvert cette boîte est attendue (GET /v1/boite/equipe)");
    }

    private static <T> T required(String pointer, @Nullable T value) {
        if (value == null) throw invalid(pointer, "membre obligatoire");
        return value;
    }

    /** The reading default of a code list is not something that a person may say. */
    private static <T> T code(String pointer, @Nullable T value, T inconnu) {
        if (required(pointer, value).equals(inconnu)) throw invalid(pointer, "code inconnu");
        return required(pointer, value);
    }

    private static Optional<String> texte(String pointer, @Nullable String texte) {
        if (texte != null && texte.length() > LONGEST) throw invalid(pointer, "plus de " + LONGEST + " caractères");
        return Optional.ofNullable(texte).filter(given -> !given.isBlank());
    }

    private static ProblemException invalid(String pointer, String message) {
        return ProblemException.invalide(List.of(new Erreur(pointer, message)));
    }
}
