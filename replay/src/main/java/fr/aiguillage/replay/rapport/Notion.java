package fr.aiguillage.replay.rapport;

import java.util.Locale;

/** What a report counts besides the indicators, with its definition. */
enum Notion {
    SIGNALEMENTS("Signalements", "Signalements reçus dans la période et le territoire, chacun compté une fois."),
    DIFFERENTS(
            "Destinataires différents",
            "Signalements dont les destinataires, ou leurs rôles, ne sont pas les mêmes sous les deux politiques."),
    FLUX(
            "Flux",
            "Chaque signalement est compté une fois, selon les types de destinataires auxquels il va avant et après ;"
                    + " « Personne » : aucun destinataire."),
    CHARGE("Charge", "Signalements que la politique adresse à ce destinataire, proposés à confirmer compris."),
    GAGNE("Gagne", "Signalements que ce destinataire reçoit sous la variante et ne recevait pas sous la référence."),
    PERD("Perd", "Signalements que ce destinataire recevait sous la référence et ne reçoit plus sous la variante."),
    POINTE(
            "Pointe",
            "Nombre de signalements de la semaine la plus chargée, du lundi au dimanche selon la date de réception"
                    + " (heure de Paris) ; à égalité, la plus ancienne."),
    COURBE("Semaine par semaine", "Signalements par semaine de réception ; l’échelle est propre à chaque ligne."),
    ECART("Écart", "Variante moins référence. L’écart de deux parts se lit en points (pt)."),
    REGLE(
            "Règle qui fait la différence",
            "Signalements dont les destinataires diffèrent et pour lesquels la règle se déclenche sous une seule des"
                    + " deux politiques. Plusieurs règles peuvent compter le même signalement."),
    PERDENT_ALMA(
            "Perd son contact ALMA",
            "Département où au moins un signalement a un centre ALMA local parmi ses destinataires sous la référence,"
                    + " et aucun sous la variante."),
    MESURE_NOMBRE("Nombre mesuré", "Couples (signalement, destinataire), ou signalements, qui ont atteint l’étape."),
    MESURE_MEDIANE("Médiane mesurée", "La moitié des cas ont pris moins de temps, en temps d’horloge."),
    MESURE_NEUVIEME("Neuvième décile mesuré", "Neuf cas sur dix ont pris moins de temps, en temps d’horloge."),
    MESURE_AU_DELA("Au-delà", "Cas qui ont dépassé la limite dite, en nombre et en part du nombre mesuré."),
    MESURE_REORIENTATION(
            "Réorientations", "Refus pour incompétence suivis d’une réorientation, selon la politique alors active."),
    MESURE_CLOTURE("Motifs de clôture", "Clôtures par motif que le destinataire a donné."),
    SIMULE_ARRIVEES("Arrivées (simulé)", "Signalements que le modèle fait entrer dans la file du destinataire."),
    SIMULE_TRAITES("Traités (simulé)", "Signalements que le modèle fait traiter avant la fin de la période."),
    SIMULE_RETARD(
            "Retard le plus grand (simulé)",
            "Plus grand nombre de signalements non commencés à la fin d’une semaine, d’après le modèle."),
    SIMULE_FIN("En attente à la fin (simulé)", "Signalements non commencés à la fin de la dernière semaine."),
    SIMULE_MEDIANE(
            "Attente médiane (simulé)",
            "Attente de la réception au début du traitement, en temps d’horloge : médiane de la pire semaine."),
    SIMULE_NEUVIEME(
            "Attente, neuvième décile (simulé)",
            "Attente de la réception au début du traitement, en temps d’horloge : neuvième décile de la pire semaine.");

    private final String libelle;
    private final String definition;

    Notion(String libelle, String definition) {
        this.libelle = libelle;
        this.definition = definition;
    }

    String libelle() {
        return libelle;
    }

    String definition() {
        return definition;
    }

    String cle() {
        return name().toLowerCase(Locale.ROOT);
    }
}
