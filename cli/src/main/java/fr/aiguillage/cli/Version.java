package fr.aiguillage.cli;

import fr.aiguillage.policies.Moteur;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} answers. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(Aiguillage.class.getPackage().getImplementationVersion());
        return new String[] {"aiguillage " + version.orElse("(développement)"), "moteur de règles " + Moteur.VERSION};
    }
}
