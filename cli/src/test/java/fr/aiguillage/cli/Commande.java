package fr.aiguillage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The command line in this process, as a person calls it. */
final class Commande {
    private Commande() {}

    /** @param err what it said, apart from progress */
    record Result(int code, List<String> out, String err) {}

    static Result run(String... args) {
        return with("", args);
    }

    static Result with(String input, String... args) {
        var stdin = System.in;
        var stdout = System.out;
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
            System.setOut(new PrintStream(out, true, UTF_8));
            var code =
                    Aiguillage.commandLine().setErr(new PrintWriter(err, true)).execute(args);
            return new Result(code, out.toString(UTF_8).lines().toList(), err.toString());
        } finally {
            System.setIn(stdin);
            System.setOut(stdout);
        }
    }
}
