package fr.aiguillage.schemas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** The code lists in a schema: symbols by full name. */
final class Enums {
    private final Map<String, Set<String>> symbols = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private Enums() {}

    static Map<String, Set<String>> in(Schema schema) {
        var enums = new Enums();
        enums.visit(schema);
        return enums.symbols;
    }

    private void visit(Schema schema) {
        switch (schema.getType()) {
            case ENUM -> symbols.put(schema.getFullName(), new HashSet<>(schema.getEnumSymbols()));
            case RECORD -> {
                if (seen.add(schema.getFullName())) schema.getFields().forEach(field -> visit(field.schema()));
            }
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::visit);
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }
}
