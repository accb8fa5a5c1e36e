package fr.aiguillage.localstack.generator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** Invented reports, shaped by published figures, in the format of the intake, in order of receipt; same parameters, same bytes. */
public final class Generator {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer();

    private final Parameters parameters;

    public Generator(Parameters parameters) {
        this.parameters = parameters;
    }

    /** One JSON document a line (NDJSON), UTF-8; the stream is flushed and left open. */
    public static void write(Parameters parameters, OutputStream out) throws IOException {
        var lines = new BufferedOutputStream(out, 1 << 16);
        for (var report : (Iterable<Report>) new Generator(parameters).reports()::iterator) {
            JSON.writeValue(lines, report);
            lines.write('\n');
        }
        lines.flush();
    }

    /** The same reports, each as a JSON document. */
    public Stream<String> lines() {
        return reports().map(Generator::json);
    }

    Stream<Report> reports() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(parameters.graine());
        var times = new Rhythm(parameters.du(), parameters.au()).draw(parameters.nombre(), random);
        return times.stream().map(time -> report(time, random));
    }

    private Report report(ZonedDateTime time, RandomGenerator random) {
        return new Situation(time, parameters.partAnonyme(), random).report();
    }

    private static String json(Report report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
