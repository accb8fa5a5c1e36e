package fr.aiguillage.forwarder.dossier;

import static fr.aiguillage.forwarder.dossier.Geste.ACCUSE;
import static fr.aiguillage.forwarder.dossier.Geste.ACCUSE_ENVOYE;
import static fr.aiguillage.forwarder.dossier.Geste.AFFECTATION;
import static fr.aiguillage.forwarder.dossier.Geste.CLOTURE;
import static fr.aiguillage.forwarder.dossier.Geste.ECHANGE;
import static fr.aiguillage.forwarder.dossier.Geste.PRISE_EN_CHARGE;
import static fr.aiguillage.forwarder.dossier.Geste.RAPPROCHEMENT;
import static fr.aiguillage.forwarder.dossier.Geste.RAPPROCHEMENT_TRANCHE;
import static fr.aiguillage.forwarder.dossier.Geste.REFUS;
import static fr.aiguillage.forwarder.dossier.Geste.REOUVERTURE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.forwarder.dossier.EtatDossier.Accuse;
import fr.aiguillage.forwarder.dossier.EtatDossier.Annule;
import fr.aiguillage.forwarder.dossier.EtatDossier.Cloture;
import fr.aiguillage.forwarder.dossier.EtatDossier.EnCours;
import fr.aiguillage.forwarder.dossier.EtatDossier.Nouveau;
import fr.aiguillage.forwarder.dossier.EtatDossier.Refuse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EtatDossierTest {
    private static final Set<Geste> AMONG_COLLEAGUES = EnumSet.of(AFFECTATION, RAPPROCHEMENT, RAPPROCHEMENT_TRANCHE);

    @Test
    void a_new_case_is_acknowledged_taken_or_refused() {
        assertThat(gestes(new Nouveau()))
                .isEqualTo(Map.of(ACCUSE, new Accuse(), PRISE_EN_CHARGE, new EnCours(), REFUS, new Refuse()));
    }

    @Test
    void an_acknowledged_case_is_taken_refused_or_discussed() {
        assertThat(gestes(new Accuse()))
                .isEqualTo(Map.of(
                        PRISE_EN_CHARGE,
                        new EnCours(),
                        REFUS,
                        new Refuse(),
                        ECHANGE,
                        new Accuse(),
                        ACCUSE_ENVOYE,
                        new Accuse()));
    }

    @Test
    void a_case_under_way_is_discussed_closed_or_refused() {
        assertThat(gestes(new EnCours()))
                .isEqualTo(Map.of(
                        REFUS,
                        new Refuse(),
                        ECHANGE,
                        new EnCours(),
                        ACCUSE_ENVOYE,
                        new EnCours(),
                        CLOTURE,
                        new Cloture()));
    }

    @Test
    void a_closed_case_is_reopened() {
        assertThat(gestes(new Cloture())).isEqualTo(Map.of(REOUVERTURE, new EnCours(), ACCUSE_ENVOYE, new Cloture()));
    }

    @Test
    void a_refused_or_annulled_case_waits_for_a_new_order() {
        assertThat(gestes(new Refuse())).isEmpty();
        assertThat(gestes(new Annule())).isEmpty();
        assertThat(new Refuse().ordonner()).isEqualTo(new Nouveau());
        assertThat(new Annule().ordonner()).isEqualTo(new Nouveau());
    }

    @Test
    void a_new_order_takes_nothing_back_from_a_case_that_lives() {
        assertThat(new EnCours().ordonner()).isEqualTo(new EnCours());
        assertThat(new Cloture().ordonner()).isEqualTo(new Cloture());
    }

    @Test
    void a_state_is_found_by_its_name() {
        EtatDossier.all()
                .forEach(etat -> assertThat(EtatDossier.find(etat.nom())).contains(etat));
        assertThat(EtatDossier.find("AUTRE")).isEmpty();
    }

    @Test
    void a_case_that_lives_goes_to_a_colleague_and_may_concern_the_facts_of_another() {
        var open = Set.of(AFFECTATION, RAPPROCHEMENT, RAPPROCHEMENT_TRANCHE);
        assertThat(staying(new Nouveau())).isEqualTo(open);
        assertThat(staying(new Accuse())).isEqualTo(open);
        assertThat(staying(new EnCours())).isEqualTo(open);
        assertThat(staying(new Cloture())).isEqualTo(Set.of(RAPPROCHEMENT, RAPPROCHEMENT_TRANCHE));
        assertThat(staying(new Refuse())).isEmpty();
        assertThat(staying(new Annule())).isEmpty();
    }

    /** What is decided among colleagues leaves the state as it is. */
    private static Set<Geste> staying(EtatDossier etat) {
        return AMONG_COLLEAGUES.stream()
                .filter(geste -> geste.from(etat).equals(Optional.of(etat)))
                .collect(Collectors.toSet());
    }

    private static Map<Geste, EtatDossier> gestes(EtatDossier etat) {
        return Arrays.stream(Geste.values())
                .filter(geste -> !AMONG_COLLEAGUES.contains(geste))
                .filter(geste -> geste.from(etat).isPresent())
                .collect(Collectors.toMap(
                        geste -> geste, geste -> geste.from(etat).orElseThrow()));
    }
}
