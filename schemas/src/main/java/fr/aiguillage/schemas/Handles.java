package fr.aiguillage.schemas;

import static java.lang.invoke.MethodType.methodType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Accessors and constructors of records, found once and called often. */
final class Handles {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private Handles() {}

    static MethodHandle accessor(RecordComponent component) {
        try {
            return LOOKUP.unreflect(component.getAccessor()).asType(methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " is not public", e);
        }
    }

    /** The canonical constructor, taking its arguments in an array. */
    static MethodHandle constructor(Class<?> type) {
        var components = type.getRecordComponents();
        var arguments = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return LOOKUP.findConstructor(type, methodType(void.class, arguments))
                    .asSpreader(Object[].class, components.length)
                    .asType(methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not public", e);
        }
    }

    static Object get(MethodHandle accessor, Object owner) {
        try {
            return (Object) accessor.invokeExact(owner);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static Object make(MethodHandle constructor, Object[] arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof Error error) throw error;
        if (e instanceof RuntimeException runtime) return runtime;
        if (e instanceof IOException io) return new UncheckedIOException(io);
        return new IllegalStateException(e);
    }
}
