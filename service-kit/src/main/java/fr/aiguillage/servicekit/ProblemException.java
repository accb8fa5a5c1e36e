package fr.aiguillage.servicekit;

import java.util.List;
import java.util.Map;

/** Thrown by a handler to answer with a problem; has no stack trace, for it is an answer and not a fault. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.titre(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public static ProblemException of(int status, String detail) {
        return new ProblemException(Problem.of(status, detail));
    }

    public static ProblemException invalide(List<Problem.Erreur> erreurs) {
        return new ProblemException(Problem.invalide(erreurs));
    }

    public Problem problem() {
        return problem;
    }

    /** Response headers that go with the problem, such as Retry-After. */
    public Map<String, String> headers() {
        return headers;
    }
}
