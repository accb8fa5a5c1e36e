package fr.aiguillage.schemas;

import static java.lang.invoke.MethodType.methodType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Accessors and constructors of records, found once and called often. */
final class Handles {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private Handles() {}

    /** Reads one component of a record. */
    interface Accessor {
        Object get(Object owner);
    }

    /** Calls the canonical constructor of a record. */
    interface Constructor {
        Object make(Object[] arguments);
    }

    static Accessor accessor(RecordComponent component) {
        try {
            var handle = LOOKUP.unreflect(component.getAccessor()).asType(methodType(Object.class, Object.class));
            return (Accessor) constant(ConstantAccessor.class, handle);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " is not public", e);
        }
    }

    static Constructor constructor(Class<?> type) {
        var components = type.getRecordComponents();
        var arguments = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var handle = LOOKUP.findConstructor(type, methodType(void.class, arguments))
                    .asSpreader(Object[].class, components.length)
                    .asType(methodType(Object.class, Object[].class));
            return (Constructor) constant(ConstantConstructor.class, handle);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not public", e);
        }
    }

    /** A copy of a class for one handle alone: a handle that is constant is compiled like a call in the source. */
    private static Object constant(Class<?> template, MethodHandle handle) {
        try (var in = Handles.class.getResourceAsStream(template.getSimpleName() + ".class")) {
            if (in == null) throw new IllegalStateException(template + " cannot be read");
            var lookup = MethodHandles.lookup().defineHiddenClassWithClassData(in.readAllBytes(), handle, true);
            return lookup.lookupClass().getDeclaredConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(template + " cannot be copied", e);
        }
    }

    /** The handle that a copy was made for. */
    static MethodHandle of(MethodHandles.Lookup copy) {
        try {
            return MethodHandles.classData(copy, ConstantDescs.DEFAULT_NAME, MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static RuntimeException unchecked(Throwable e) {
        if (e instanceof Error error) throw error;
        if (e instanceof RuntimeException runtime) return runtime;
        if (e instanceof IOException io) return new UncheckedIOException(io);
        return new IllegalStateException(e);
    }
}
