package dev.aludel.instrument;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a program writes to have a query load a relationship, for the texts of errors. */
public final class EagerOption {

  private EagerOption() {}

  /**
   * For example {@code .withOption(Load.selectIn(toMany(User::getAddresses)))}, or {@code .withOption(selectIn(User::addresses))}
   * for a class in Kotlin; null for what is no relationship.
   */
  public static @Nullable String of(ClassManager manager, int slot) {
    Attribute attribute = manager.attribute(slot);
    if (attribute == null || attribute instanceof ScalarAttribute) {
      return null;
    }
    if (isKotlin(manager.type())) {
      return ".withOption(selectIn(" + manager.type().getSimpleName() + "::" + attribute.name()
          + "))";
    }
    String kind = attribute instanceof CollectionAttribute ? "toMany" : "toOne";
    return ".withOption(Load.selectIn(" + kind + "("
        + reference(manager.type(), attribute.name(), manager.fields().get(slot).getType())
        + ")))";
  }

  /** For example {@code .withOption(Load.undefer(User::getPicture))}, for a column that is not loaded with its row. */
  public static String ofColumn(ClassManager manager, int slot) {
    String name = manager.attributeName(slot);
    return isKotlin(manager.type())
        ? ".withOption(undefer(" + manager.type().getSimpleName() + "::" + name + "))"
        : ".withOption(Load.undefer("
            + reference(manager.type(), name, manager.fields().get(slot).getType()) + "))";
  }

  /** By name, for a program in Java has no Kotlin. */
  private static boolean isKotlin(Class<?> type) {
    return Stream.of(type.getAnnotations())
        .anyMatch(one -> one.annotationType().getName().equals("kotlin.Metadata"));
  }

  /** By the getter if the class has one, so that the compiler checks it; else by name. */
  private static String reference(Class<?> type, String attribute, Class<?> valueType) {
    String name = type.getSimpleName();
    String getter =
        "get" + attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    for (Class<?> level = type; level != null; level = level.getSuperclass()) {
      for (String accessor : List.of(getter, attribute)) {
        boolean has = Stream.of(level.getDeclaredMethods())
            .anyMatch(method -> method.getName().equals(accessor)
                && method.getParameterCount() == 0
                && method.getReturnType().isAssignableFrom(valueType)
                && !java.lang.reflect.Modifier.isPrivate(method.getModifiers()));
        if (has) {
          return name + "::" + accessor;
        }
      }
    }
    return name + ".class, \"" + attribute + "\"";
  }
}
