package dev.aludel.agent.plan;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.ConstructorDescription;
import dev.aludel.agent.detect.FieldReference;
import dev.aludel.agent.detect.KotlinDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the constructor by which loading makes instances, so that they are as their own class leaves them. In this
 * order: Kotlin's constructor with defaults, if each parameter is an attribute or has a default; the one without
 * parameters; the longest of which each parameter is an attribute; the added one that runs nothing, if the constructors
 * do nothing that a row would not do as well.
 */
final class ConstructorChoice {

  private final ParameterMeanings meanings;
  private final Ancestors ancestors;

  ConstructorChoice(Ancestors ancestors) {
    this.meanings = new ParameterMeanings(ancestors);
    this.ancestors = ancestors;
  }

  /** The way to make an instance of a class that is not abstract; null if there is none that is right. */
  @Nullable
  Creation choose(ClassDescription type, MappedClass mapped) {
    Creation withDefaults = longest(type, mapped, true);
    if (withDefaults != null) {
      return withDefaults;
    }
    if (type.noArgConstructor() != null) {
      return new Creation("()V", List.of());
    }
    Creation byAttributes = longest(type, mapped, false);
    if (byAttributes != null) {
      return byAttributes;
    }
    return unset(type, mapped) == null
        ? new Creation(RuntimeContract.LOADING_CONSTRUCTOR_TYPE, List.of(new Creation.Nothing()))
        : null;
  }

  /**
   * A field that the class's constructors set and no row brings, so that an instance made without them would lack it;
   * null if there is none.
   */
  @Nullable
  FieldReference unset(ClassDescription type, @Nullable MappedClass mapped) {
    for (ConstructorDescription constructor : type.constructors()) {
      for (FieldReference field : constructor.assigned()) {
        if (!type.inlines(field.name())
            && meanings.attribute(type, mapped, field.name(), field.descriptor()) == null) {
          return field;
        }
      }
    }
    if (mapped == null || ancestors.loadingCall(type) != LoadingCall.SUPER_LOADING) {
      return null; // the superclass's own constructor runs
    }
    ClassDescription above = ancestors.describe(String.valueOf(type.superName()));
    return above == null ? null : unset(above, mapped.superMapped());
  }

  private @Nullable Creation longest(
      ClassDescription type, MappedClass mapped, boolean withDefaults) {
    Creation longest = null;
    for (ConstructorDescription constructor : type.constructors()) {
      Creation creation = withDefaults
          ? withDefaults(type, mapped, constructor)
          : byAttributes(type, mapped, constructor);
      if (creation != null
          && (longest == null
              || creation.arguments().size() > longest.arguments().size())) {
        longest = creation;
      }
    }
    return longest;
  }

  private @Nullable Creation byAttributes(
      ClassDescription type, MappedClass mapped, ConstructorDescription constructor) {
    if (constructor.isSynthetic()) {
      return null;
    }
    List<Creation.Argument> arguments = arguments(type, mapped, constructor, Set.of());
    return arguments == null ? null : new Creation(constructor.descriptor(), arguments);
  }

  private @Nullable Creation withDefaults(
      ClassDescription type, MappedClass mapped, ConstructorDescription constructor) {
    KotlinDefaults shape = KotlinDefaults.of(constructor);
    // The way to a private constructor looks the same if that ends in an int, but tests no bit of
    // it.
    ConstructorDescription plain = shape.isNone() || constructor.optional().isEmpty()
        ? null
        : type.constructor(shape.plainDescriptor(constructor.descriptor()));
    if (plain == null) {
      return null;
    }
    List<Creation.Argument> arguments = arguments(type, mapped, plain, constructor.optional());
    if (arguments == null) {
      return null;
    }
    List<Creation.Argument> all = new ArrayList<>(arguments);
    for (int mask = 0; mask < shape.masks(); mask++) {
      all.add(mask(arguments, constructor.optional(), mask * 32));
    }
    all.add(new Creation.Nothing());
    return new Creation(constructor.descriptor(), all);
  }

  private @Nullable List<Creation.Argument> arguments(
      ClassDescription type,
      MappedClass mapped,
      ConstructorDescription constructor,
      Set<Integer> optional) {
    int count = constructor.parameterNames().size();
    List<Creation.Argument> arguments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      MappedField field = meanings.of(type, mapped, constructor, i);
      if (field != null && !field.relationship()) {
        arguments.add(new Creation.Value(field.slot()));
      } else if (optional.contains(i) || field != null && field.nullable()) {
        arguments.add(new Creation.Nothing());
      } else {
        return null;
      }
    }
    return arguments;
  }

  private static Creation.Mask mask(
      List<Creation.Argument> arguments, Set<Integer> optional, int first) {
    int always = 0;
    List<Integer> slots = new ArrayList<>();
    for (int i = first; i < Math.min(first + 32, arguments.size()); i++) {
      boolean attribute = arguments.get(i) instanceof Creation.Value;
      if (optional.contains(i) && !attribute) {
        always |= 1 << i - first;
      }
      slots.add(
          optional.contains(i) && arguments.get(i) instanceof Creation.Value value
              ? value.slot()
              : -1);
    }
    return new Creation.Mask(always, slots);
  }
}
