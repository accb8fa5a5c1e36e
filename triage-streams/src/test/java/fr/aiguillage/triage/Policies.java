package fr.aiguillage.triage;

import fr.aiguillage.domain.annuaire.*;
import fr.aiguillage.domain.code.*;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.politique.*;
import fr.aiguillage.domain.referentiel.*;
import fr.aiguillage.domain.referentiel.ReferentielEvent.*;
import java.util.*;
import java.util.function.Supplier;

/** The shipped policies over the shipped directory, as loaded before any signalement. */
final class Policies {
    static Decisions of(Referentiel r) {
        return Regles.decisions(r);
    }

    static final Decisions D = make();
    static final Supplier<Decisions> DECISIONS = () -> D;

    static Decisions make() {
        var r = Referentiel.EMPTY;
        long o = 0;
        for (var n : List.of("triage", "associatif", "centralise"))
            r = r.evolve(new PolitiquePubliee(new PolitiqueId(n, 1), "", "", "", ""), o++);
        for (var d : List.of(
                new Destinataire(
                        new DestinataireId("ARS-44"),
                        DestinataireType.ARS,
                        "",
                        "",
                        List.of(new Couverture(Zone.NATIONAL, Optional.empty(), Optional.empty())),
                        List.of()),
                new Destinataire(
                        new DestinataireId("CD-54D"),
                        DestinataireType.CD,
                        "",
                        "",
                        List.of(new Couverture(Zone.NATIONAL, Optional.empty(), Optional.empty())),
                        List.of()))) r = r.evolve(new DestinataireDeclare(d), o++);
        r = r.evolve(
                new ActivationDecidee(
                        new PolitiqueId("centralise", 1),
                        Zone.NATIONAL,
                        Optional.of(Signalements.FROM_MARCH_2026),
                        Optional.empty(),
                        ""),
                o++);
        return Regles.decisions(r);
    }
}
