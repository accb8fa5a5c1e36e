package fr.aiguillage.projector;

import static fr.aiguillage.projector.EtatSuivi.Statut.ACCUSE;
import static fr.aiguillage.projector.EtatSuivi.Statut.CLOS;
import static fr.aiguillage.projector.EtatSuivi.Statut.ECHEC;
import static fr.aiguillage.projector.EtatSuivi.Statut.EN_COURS;
import static fr.aiguillage.projector.EtatSuivi.Statut.ORDONNE;
import static fr.aiguillage.projector.EtatSuivi.Statut.REFUSE;
import static fr.aiguillage.projector.EtatSuivi.Statut.REMIS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.projector.EtatSuivi.Statut;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AvancementTest {
    @Test
    void nothing_is_promised_before_somebody_has_it() {
        assertThat(of()).isEqualTo(Avancement.RECU);
        assertThat(of(ORDONNE, ECHEC)).isEqualTo(Avancement.RECU);
    }

    @Test
    void the_destinataire_that_is_farthest_speaks_for_all() {
        assertThat(of(ORDONNE, REMIS)).isEqualTo(Avancement.TRANSMIS);
        assertThat(of(REMIS, ACCUSE)).isEqualTo(Avancement.ACCUSE);
        assertThat(of(ACCUSE, EN_COURS)).isEqualTo(Avancement.EN_COURS);
    }

    @Test
    void it_is_closed_when_everybody_who_stayed_closed_it() {
        assertThat(of(CLOS, REMIS)).isEqualTo(Avancement.EN_COURS);
        assertThat(of(CLOS, CLOS)).isEqualTo(Avancement.CLOTURE);
        assertThat(of(CLOS, REFUSE)).isEqualTo(Avancement.CLOTURE);
    }

    @Test
    void a_refusal_is_told_and_then_that_another_destinataire_has_it() {
        assertThat(of(REFUSE)).isEqualTo(Avancement.REORIENTE);
        assertThat(Avancement.of(List.of(), true)).isEqualTo(Avancement.REORIENTE);
        assertThat(Avancement.of(List.of(REMIS), true)).isEqualTo(Avancement.RETRANSMIS);
    }

    private static Avancement of(Statut... statuts) {
        return Avancement.of(List.of(statuts), List.of(statuts).contains(REFUSE));
    }
}
