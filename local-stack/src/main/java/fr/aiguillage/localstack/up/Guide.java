package fr.aiguillage.localstack.up;

/** Where to look and how to ask, once everything runs. */
final class Guide {
    private Guide() {}

    static String of(Addresses addresses, DataFolder data) {
        return """

                Console                     %s/   (connexion : une personne inventée par rôle, sans mot de passe)
                Réception (contrat)         %s/openapi.yaml
                Boîte des destinataires     %s/openapi.yaml
                Rejeux                      %s/openapi.yaml
                Règles et activations       %s/openapi.yaml
                Registre de schémas         %s/apis/ccompat/v7/subjects
                Kafka                       127.0.0.1:%d
                PostgreSQL                  jdbc:postgresql://localhost:%d/projector?user=postgres
                Journaux                    %s

                Un jeton, avec les rôles voulus dans « scope » (intake:essai, destinataire:CD-54D, ecoutant, analyste, admin) :
                  curl -s %s/aiguillage/token -d grant_type=client_credentials -d client_id=moi -d client_secret=x -d scope=analyste | jq -r .access_token

                Un destinataire en panne, puis rétabli ; ce qu'il manque attend, ou devient un rebut (sans -d : 404) :
                  curl -X PUT %s/pannes/ARS-44 -d 503
                  curl -X DELETE %s/pannes/ARS-44

                Tout tourne ; Ctrl-C arrête tout.""".formatted(
                        Addresses.url(addresses.projector()),
                        Addresses.url(addresses.ingest()),
                        Addresses.url(addresses.forwarder()),
                        Addresses.url(addresses.replay()),
                        Addresses.url(addresses.administration()),
                        Addresses.url(addresses.registry()),
                        addresses.kafka(),
                        addresses.postgresql(),
                        data.logs(),
                        Addresses.url(addresses.issuer()),
                        Addresses.url(addresses.recipients()),
                        Addresses.url(addresses.recipients()));
    }
}
