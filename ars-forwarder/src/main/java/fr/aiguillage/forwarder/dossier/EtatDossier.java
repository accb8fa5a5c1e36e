package fr.aiguillage.forwarder.dossier;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a case stands at its destinataire. Transitions are methods of the state that allows them. */
public sealed interface EtatDossier {
    /** As it is stored and told. */
    String nom();

    /** In French, after « le dossier est ». */
    String libelle();

    /** Nobody there has answered yet. */
    record Nouveau() implements EtatDossier {
        @Override
        public Optional<EtatDossier> accuser() {
            return Optional.of(new Accuse());
        }

        @Override
        public Optional<EtatDossier> prendreEnCharge() {
            return Optional.of(new EnCours());
        }

        @Override
        public Optional<EtatDossier> refuser() {
            return Optional.of(new Refuse());
        }

        @Override
        public Optional<EtatDossier> affecter() {
            return Optional.of(this);
        }

        @Override
        public Optional<EtatDossier> rapprocher() {
            return Optional.of(this);
        }

        @Override
        public String nom() {
            return "NOUVEAU";
        }

        @Override
        public String libelle() {
            return "nouveau";
        }
    }

    /** Acknowledged. */
    record Accuse() implements EtatDossier {
        @Override
        public Optional<EtatDossier> prendreEnCharge() {
            return Optional.of(new EnCours());
        }

        @Override
        public Optional<EtatDossier> refuser() {
            return Optional.of(new Refuse());
        }

        @Override
        public Optional<EtatDossier> consigner() {
            return Optional.of(this);
        }

        @Override
        public Optional<EtatDossier> informer() {
            return Optional.of(this);
        }

        @Override
        public Optional<EtatDossier> affecter() {
            return Optional.of(this);
        }

        @Override
        public Optional<EtatDossier> rapprocher() {
            return Optional.of(this);
        }

        @Override
        public String nom() {
            return "ACCUSE";
        }

        @Override
        public String libelle() {
            return "accusé";
        }
    }

    /** Somebody works on it. */
    record EnCours() implements EtatDossier {
        @Override
        public Optional<EtatDossier> refuser() {
            return Optional.of(new Refuse());
        }

        @Override
        public Optional<EtatDossier> consigner() {
            return Optional.of(this);
        }

        @Override
        public Optional<EtatDossier> clore() {
            return Optional.of(new Cloture());
        }

        @Override
        public Optional<EtatDossier> informer() {
            return Optional.of(this);
        }

        @Override
        public Optional<EtatDossier> affecter() {
            return Optional.of(this);
        }

        @Override
        public Optional<EtatDossier> rapprocher() {
            return Optional.of(this);
        }

        @Override
        public String nom() {
            return "EN_COURS";
        }

        @Override
        public String libelle() {
            return "en cours";
        }
    }

    /** Declared not competent. */
    record Refuse() implements EtatDossier {
        @Override
        public EtatDossier ordonner() {
            return new Nouveau();
        }

        @Override
        public String nom() {
            return "REFUSE";
        }

        @Override
        public String libelle() {
            return "refusé";
        }
    }

    /** Closed, with its reasons. */
    record Cloture() implements EtatDossier {
        @Override
        public Optional<EtatDossier> rouvrir() {
            return Optional.of(new EnCours());
        }

        @Override
        public Optional<EtatDossier> informer() {
            return Optional.of(this);
        }

        @Override
        public Optional<EtatDossier> rapprocher() {
            return Optional.of(this);
        }

        @Override
        public String nom() {
            return "CLOTURE";
        }

        @Override
        public String libelle() {
            return "clos";
        }
    }

    /** Taken back: its destinataire reads it no more. */
    record Annule() implements EtatDossier {
        @Override
        public EtatDossier ordonner() {
            return new Nouveau();
        }

        @Override
        public String nom() {
            return "ANNULE";
        }

        @Override
        public String libelle() {
            return "annulé";
        }
    }

    default Optional<EtatDossier> accuser() {
        return Optional.empty();
    }

    default Optional<EtatDossier> prendreEnCharge() {
        return Optional.empty();
    }

    default Optional<EtatDossier> refuser() {
        return Optional.empty();
    }

    default Optional<EtatDossier> consigner() {
        return Optional.empty();
    }

    /** The reporter got an acknowledgement. */
    default Optional<EtatDossier> informer() {
        return Optional.empty();
    }

    /** One of its people has it now. */
    default Optional<EtatDossier> affecter() {
        return Optional.empty();
    }

    /** It may be about the same facts as another one. */
    default Optional<EtatDossier> rapprocher() {
        return Optional.empty();
    }

    default Optional<EtatDossier> clore() {
        return Optional.empty();
    }

    default Optional<EtatDossier> rouvrir() {
        return Optional.empty();
    }

    /** The state after the destinataire is asked anew, in this or another role; a mere complement changes nothing. */
    default EtatDossier ordonner() {
        return this;
    }

    static Stream<EtatDossier> all() {
        return Stream.of(new Nouveau(), new Accuse(), new EnCours(), new Refuse(), new Cloture(), new Annule());
    }

    static Optional<EtatDossier> find(String nom) {
        return all().filter(etat -> etat.nom().equals(nom)).findFirst();
    }
}
