package fr.aiguillage.localstack.generator;

import fr.aiguillage.domain.code.TypeMaltraitance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Invented narratives, of the kind that reporters tell. */
final class Narratives {
    private static final Map<TypeMaltraitance, List<String>> BY_TYPE = Map.of(
            TypeMaltraitance.PSYCHOLOGIQUE,
                    List.of(
                            "On lui crie dessus tous les jours et on menace de ne plus venir. Elle n'ose plus parler au téléphone.",
                            "Il est rabaissé devant tout le monde, on se moque de sa mémoire et on l'isole de ses amis."),
            TypeMaltraitance.NEGLIGENCES,
                    List.of(
                            "Les repas ne sont plus préparés, le linge n'est pas changé et les rendez-vous médicaux sont oubliés.",
                            "Je l'ai trouvée seule depuis la veille, sans eau à portée de main, la sonnette débranchée."),
            TypeMaltraitance.PHYSIQUE,
                    List.of(
                            "Il a des bleus aux bras et dit être tombé, mais il sursaute quand on approche.",
                            "Elle a été poussée contre le lit pendant la toilette, ce n'est pas la première fois."),
            TypeMaltraitance.MATERIELLE_FINANCIERE,
                    List.of(
                            "Des retraits sont faits avec sa carte alors qu'elle ne sort plus, et son chéquier a disparu.",
                            "On lui a fait signer des papiers pour la maison sans lui expliquer."),
            TypeMaltraitance.SEXUELLE,
                    List.of(
                            "Elle dit qu'un geste déplacé a eu lieu la nuit et refuse désormais toute aide pour se coucher."));

    private static final List<String> OTHERS = List.of(
            "On a décidé pour lui sans jamais lui demander son avis, et le courrier ne lui est plus remis.",
            "Le traitement est donné sans explication et la famille n'a plus de réponse à ses questions.");

    private Narratives() {}

    static String draw(Optional<TypeMaltraitance> type, RandomGenerator random) {
        var told = type.map(named -> BY_TYPE.getOrDefault(named, OTHERS)).orElse(OTHERS);
        return told.get(random.nextInt(told.size()));
    }
}
