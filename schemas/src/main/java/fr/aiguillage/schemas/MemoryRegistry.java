package fr.aiguillage.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fixture: one id for each text of a schema, whatever its subject, from 1. */
final class MemoryRegistry implements Registry {
    private final List<String> schemas = new ArrayList<>();

    @Override
    public synchronized int register(String subject, String schema) {
        if (!schemas.contains(schema)) schemas.add(schema);
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public synchronized Optional<String> byId(int id) {
        return id < 1 || id > schemas.size() ? Optional.empty() : Optional.of(schemas.get(id - 1));
    }
}
