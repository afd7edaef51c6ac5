package dev.aludel.mapping;

import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names an attribute by a getter or a field: {@code User::getName}, {@code (User u) -> u.name}. Serializable, for that is
 * how the JVM tells which class a lambda is about.
 *
 * @param <O> the mapped class
 * @param <V> the attribute's type
 */
@FunctionalInterface
public interface AttributeReference<O, V extends @Nullable Object>
    extends Function<O, V>, Serializable {}
