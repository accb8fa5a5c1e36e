package fr.aiguillage.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in French what was wrong with the arguments, and where the help is. Exit code 2. */
final class MauvaisUsage implements IParameterExceptionHandler {
    private static final Pattern INVALID = Pattern.compile(
            "Invalid value for (?:option|positional parameter at index \\d+) '?([^':]*)'?(?: \\(.*?\\))?: (.*)",
            Pattern.DOTALL);
    private static final Pattern CODES = Pattern.compile("expected one of \\[(.*)\\] \\(case-.*?\\) but was '(.*)'");

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        command.getErr().println(message(failure));
        command.getErr().println("Aide : " + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String message(ParameterException failure) {
        return switch (failure) {
            case MissingParameterException missing -> "Il manque : " + names(missing.getMissing()) + ".";
            case UnmatchedArgumentException unknown -> unknown(unknown);
            case OverwrittenOptionException twice ->
                "Donné deux fois : " + names(List.of(twice.getOverwritten())) + ".";
            default -> invalid(String.valueOf(failure.getMessage()));
        };
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream()
                .map(argument -> argument instanceof OptionSpec option
                        ? option.longestName() + "=" + option.paramLabel()
                        : argument.paramLabel())
                .collect(Collectors.joining(", "));
    }

    private static String unknown(UnmatchedArgumentException unknown) {
        var close = unknown.getSuggestions();
        return "Argument inconnu : " + String.join(", ", unknown.getUnmatched()) + "."
                + (close.isEmpty() ? "" : " Vouliez-vous dire " + String.join(", ", close) + " ?");
    }

    private static String invalid(String message) {
        var found = INVALID.matcher(message);
        return found.matches() ? "Valeur refusée pour " + found.group(1) + " : " + reason(found.group(2)) : message;
    }

    private static String reason(String text) {
        var found = CODES.matcher(text);
        return found.matches()
                ? "« " + found.group(2) + " » n’en est pas une ; valeurs permises : " + found.group(1) + "."
                : text;
    }
}
