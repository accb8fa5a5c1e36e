package fr.aiguillage.schemas;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Copied once for each record, by {@link Handles}. */
final class ConstantConstructor implements Handles.Constructor {
    private static final MethodHandle CONSTRUCTOR = Handles.of(MethodHandles.lookup());

    @Override
    public Object make(Object[] arguments) {
        try {
            return (Object) CONSTRUCTOR.invokeExact(arguments);
        } catch (Throwable e) {
            throw Handles.unchecked(e);
        }
    }
}
