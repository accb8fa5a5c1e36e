package fr.aiguillage.cli;

import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.policies.explication.Justification.Fait;
import fr.aiguillage.policies.explication.Justification.Recipient;
import fr.aiguillage.policies.explication.Justification.Regle;
import fr.aiguillage.replay.explication.Explication;
import fr.aiguillage.replay.explication.Explication.Etape;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** An explanation as people read it. */
record ExplicationText(PrintWriter out) {
    private static final DateTimeFormatter QUAND =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss").withZone(Politique.PARIS);

    void print(Explication explication) {
        out.println("Signalement " + explication.signalement() + ", numéro " + explication.numero());
        out.println("Reçu le " + quand(explication.recuLe()) + " (heure de Paris), " + lieu(explication));
        explication.etapes().forEach(this::print);
    }

    private static String lieu(Explication explication) {
        var candidats = explication.territoire().candidats().stream()
                .map(ressort -> "département " + ressort.departement() + " (collectivité " + ressort.collectivite()
                        + ", région " + ressort.region() + ")")
                .collect(Collectors.joining(" ou "));
        return candidats.isEmpty() ? "lieu inconnu ou hors des 101 départements" : candidats;
    }

    private static String quand(Instant instant) {
        return QUAND.format(instant);
    }

    private void print(Etape etape) {
        out.println();
        out.println(quand(etape.quand()) + "  " + etape.type() + "  (" + etape.evenement() + ")");
        if (etape.reponses().isEmpty()) out.println("  aucune décision");
        etape.reponses().forEach(this::print);
    }

    private void print(Justification answer) {
        out.println();
        out.println("  " + answer.politique() + " · " + answer.mode() + " · " + statut(answer) + " · urgence "
                + answer.urgence() + " · " + answer.perimetre());
        out.println(
                "    révision " + answer.revision() + ", triage " + answer.triage() + ", moteur " + answer.moteur());
        answer.regles().forEach(this::print);
        answer.destinataires().forEach(this::print);
        if (answer.destinataires().isEmpty()) out.println("    → personne");
        answer.remarques().forEach(remarque -> out.println("    · " + remarque));
    }

    private static String statut(Justification answer) {
        var statut = answer.statut() == StatutDecision.DECIDE ? "décidé" : "à qualifier";
        return answer.repli() ? statut + " (repli)" : statut;
    }

    private void print(Regle regle) {
        out.println("    règle " + regle.regle() + " : " + regle.libelle() + source(regle));
        regle.faits().forEach(this::print);
    }

    private static String source(Regle regle) {
        return regle.source().isEmpty() ? "" : " [" + regle.source() + "]";
    }

    private void print(Fait fait) {
        out.println("        " + fait.critere() + " = " + fait.valeur() + "  (attendu : " + fait.attendu() + ")");
    }

    private void print(Recipient recipient) {
        out.println("    → " + recipient.id() + ", " + recipient.nom() + " : "
                + recipient.roles().stream().map(Role::name).collect(Collectors.joining(", ")));
        recipient.raisons().forEach(raison -> out.println("        " + raison));
    }
}
