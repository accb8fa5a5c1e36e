package fr.aiguillage.administration;

import fr.aiguillage.administration.Fiche.CanalEcrit;
import fr.aiguillage.administration.Fiche.CouvertureEcrite;
import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.policies.Suggestion;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes a destinataire of an entry, or says every fault of it. */
record Redaction(Carte carte, Fautes fautes) {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final int LONGUEUR_ID = 64;

    Optional<Destinataire> destinataire(Fiche fiche) {
        checkId(fiche.id());
        fautes.require("nom", fiche.nom().orElse(""));
        fautes.require("source", fiche.source().orElse(""));
        var type = code("type", fiche.type().orElse(""), DestinataireType.class);
        var couvertures = couvertures(fiche.couvertures());
        var canaux = canaux(fiche.canaux());
        var astreinte = astreinte(fiche.astreinte());
        if (!fautes.none()) return Optional.empty();
        return type.map(known -> new Destinataire(
                new DestinataireId(fiche.id()),
                known,
                fiche.nom().orElseThrow(),
                fiche.source().orElseThrow(),
                couvertures,
                canaux,
                astreinte));
    }

    private void checkId(String id) {
        if (!ID.matcher(id).matches() || id.length() > LONGUEUR_ID)
            fautes.add("id", "« " + id + " » : majuscules, chiffres et tirets, 64 au plus, comme ARS-44 ou ALMA-54-57");
    }

    private <E extends Enum<E>> Optional<E> code(String champ, String texte, Class<E> codes) {
        var admis = Arrays.stream(codes.getEnumConstants())
                .filter(code -> !code.name().equals("INCONNU"))
                .toList();
        var noms = admis.stream().map(Enum::name).toList();
        var code = admis.stream().filter(known -> known.name().equals(texte)).findFirst();
        if (code.isEmpty())
            fautes.add(
                    champ,
                    "« " + texte + " » inconnu"
                            + Suggestion.nearest(texte, noms)
                                    .map(proche -> " ; vouliez-vous dire « " + proche + " » ?")
                                    .orElse("")
                            + " Valeurs admises : " + String.join(", ", noms));
        return code;
    }

    private List<Couverture> couvertures(List<CouvertureEcrite> ecrites) {
        if (ecrites.isEmpty()) fautes.add("couvertures", "une au moins est attendue");
        return IntStream.range(0, ecrites.size())
                .boxed()
                .flatMap(i -> couverture("couvertures[" + i + "]", ecrites.get(i)).stream())
                .toList();
    }

    private Optional<Couverture> couverture(String ou, CouvertureEcrite ecrite) {
        var du = ecrite.du().flatMap(texte -> jour(ou + ".du", texte));
        var au = ecrite.au().flatMap(texte -> jour(ou + ".au", texte));
        du.ifPresent(first -> au.filter(last -> last.isBefore(first))
                .ifPresent(last -> fautes.add(ou + ".au", last + " est avant le premier jour, " + first)));
        return carte.lire(ou + ".territoire", ecrite.territoire(), fautes).map(zone -> new Couverture(zone, du, au));
    }

    private Optional<LocalDate> jour(String champ, String texte) {
        try {
            return Optional.of(LocalDate.parse(texte));
        } catch (DateTimeException e) {
            fautes.add(champ, "« " + texte + " » illisible : écrire une date comme 2026-06-01");
            return Optional.empty();
        }
    }

    private List<CanalDeclare> canaux(List<CanalEcrit> ecrits) {
        return IntStream.range(0, ecrits.size())
                .boxed()
                .flatMap(i -> canal("canaux[" + i + "]", ecrits.get(i)).stream())
                .toList();
    }

    private Optional<CanalDeclare> canal(String ou, CanalEcrit ecrit) {
        var canal = code(ou + ".canal", ecrit.canal(), CanalRemise.class);
        canal.filter(known -> !convient(known, ecrit.adresse()))
                .ifPresent(known -> fautes.add(ou + ".adresse", "ne convient pas à " + known + attendue(known)));
        return canal.map(known -> new CanalDeclare(known, ecrit.adresse()));
    }

    private static boolean convient(CanalRemise canal, String adresse) {
        return switch (canal) {
            case WEBHOOK, SIRENA -> isUrl(adresse);
            case COURRIEL -> isCourriel(adresse);
            case SFTP -> !adresse.isBlank();
            case KAFKA -> adresse.matches("[A-Za-z0-9_-]{43}");
            case BOITE, INCONNU -> true;
        };
    }

    private static String attendue(CanalRemise canal) {
        return switch (canal) {
            case WEBHOOK, SIRENA -> " : une adresse https://… est attendue";
            case COURRIEL -> " : une adresse de courriel est attendue";
            case KAFKA -> " : l'empreinte SHA-256 (RFC 7638) de sa clé publique est attendue, 43 caractères";
            case SFTP, BOITE, INCONNU -> " : à remplir";
        };
    }

    private Optional<String> astreinte(Optional<String> ecrite) {
        ecrite.filter(adresse -> !isCourriel(adresse))
                .ifPresent(other -> fautes.add("astreinte", "une adresse de courriel est attendue"));
        return ecrite;
    }

    private static boolean isCourriel(String adresse) {
        return adresse.matches("[^@\\s]+@[^@\\s]+");
    }

    private static boolean isUrl(String adresse) {
        try {
            var uri = URI.create(adresse);
            return uri.getHost() != null && List.of("https", "http").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
