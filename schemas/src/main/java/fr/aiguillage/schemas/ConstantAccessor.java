package fr.aiguillage.schemas;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Copied once for each accessor, by {@link Handles}. */
final class ConstantAccessor implements Handles.Accessor {
    private static final MethodHandle ACCESSOR = Handles.of(MethodHandles.lookup());

    @Override
    public Object get(Object owner) {
        try {
            return (Object) ACCESSOR.invokeExact(owner);
        } catch (Throwable e) {
            throw Handles.unchecked(e);
        }
    }
}
