package fr.aiguillage.forwarder.remise;

import static java.util.stream.Collectors.joining;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How each channel of each destinataire is served. What a file says of a channel ({@code COURRIEL.places=2}) goes before
 * the default, of a destinataire ({@code ARS-44.debit=20}) before that, and of both ({@code ARS-44/WEBHOOK.tentatives=5})
 * before all.
 */
public final class Reglages {
    private static final String FILE = "AIGUILLAGE_REMISE_REGLAGES";

    private final Reglage standard;
    private final Map<String, Map<Champ, String>> portees;
    private final Map<Canaux.Cle, Reglage> known = new ConcurrentHashMap<>();

    private Reglages(Reglage standard, Map<String, Map<Champ, String>> portees) {
        this.standard = standard;
        this.portees = portees;
    }

    /** As the environment and the file that it names say. */
    public static Reglages of(Settings settings) {
        var standard = standard(settings);
        return settings.optional(FILE)
                .map(file -> of(lines(file), standard))
                .orElseGet(() -> new Reglages(standard, Map.of()));
    }

    private static Reglage standard(Settings settings) {
        var reglage = Reglage.standard();
        for (var champ : Champ.values()) {
            var said = settings.optional(champ.variable());
            if (said.isPresent()) reglage = champ.set(reglage, champ.variable(), said.get());
        }
        return reglage;
    }

    private static Properties lines(String file) {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            lines.load(reader);
            return lines;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadSetting(FILE, file, "a properties file of lines such as ARS-44/WEBHOOK.places=4");
        }
    }

    /**
     * @param lines {@code <portée>.<réglage>=<valeur>}
     * @throws BadSetting names the line's key and what is allowed
     */
    static Reglages of(Properties lines, Reglage standard) {
        var portees = new HashMap<String, Map<Champ, String>>();
        for (var key : lines.stringPropertyNames())
            put(portees, key, lines.getProperty(key).strip(), standard);
        return new Reglages(standard, portees);
    }

    private static void put(Map<String, Map<Champ, String>> portees, String key, String value, Reglage standard) {
        var dot = key.lastIndexOf('.');
        var champ = Champ.named(key.substring(dot + 1))
                .orElseThrow(() -> new BadSetting(key, value, "a key that ends in " + champs()));
        var unused = champ.set(standard, key, value);
        portees.computeIfAbsent(portee(key, Math.max(dot, 0)), portee -> new EnumMap<>(Champ.class))
                .put(champ, value);
    }

    private static String portee(String key, int dot) {
        var portee = key.substring(0, dot);
        var isWhole = !portee.isBlank() && !portee.startsWith("/");
        if (isWhole && (!portee.contains("/") || isCanal(portee.substring(portee.indexOf('/') + 1)))) return portee;
        throw new BadSetting(
                key,
                "",
                "a key like COURRIEL.places, ARS-44.debit or ARS-44/WEBHOOK.tentatives; channels: " + canaux());
    }

    private static boolean isCanal(String name) {
        return Arrays.stream(CanalRemise.values())
                .anyMatch(canal -> canal.name().equals(name));
    }

    private static String champs() {
        return Arrays.stream(Champ.values()).map(champ -> "." + champ.nom()).collect(joining(", "));
    }

    private static String canaux() {
        return Arrays.stream(CanalRemise.values())
                .filter(canal -> canal != CanalRemise.INCONNU)
                .map(Enum::name)
                .collect(joining(", "));
    }

    Reglage of(Canaux.Cle cle) {
        return known.computeIfAbsent(cle, this::resolve);
    }

    private Reglage resolve(Canaux.Cle cle) {
        var values = new EnumMap<Champ, String>(Champ.class);
        Stream.of(cle.canal().name(), cle.destinataire().value(), cle.sujet())
                .forEach(portee -> values.putAll(portees.getOrDefault(portee, Map.of())));
        var reglage = standard;
        for (var value : values.entrySet()) reglage = value.getKey().set(reglage, cle.sujet(), value.getValue());
        return reglage;
    }
}
