package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.ConstructorDescription;
import dev.aludel.agent.detect.FieldReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Finds the attribute that a constructor's parameter stands for: the one that takes it as it is, be it in a constructor
 * that is called with it; else the one of the same name and type.
 */
final class ParameterMeanings {

  private final Ancestors ancestors;

  ParameterMeanings(Ancestors ancestors) {
    this.ancestors = ancestors;
  }

  /** The attribute, or null if the parameter stands for none. */
  @Nullable
  MappedField of(
      ClassDescription type,
      @Nullable MappedClass mapped,
      ConstructorDescription constructor,
      int parameter) {
    for (FieldReference stored : constructor.stored().getOrDefault(parameter, List.of())) {
      MappedField field = attribute(type, mapped, stored.name(), stored.descriptor());
      if (field != null) {
        return field;
      }
    }
    MappedField handedOn = handedOn(type, mapped, constructor, parameter);
    if (handedOn != null) {
      return handedOn;
    }
    String name = constructor.parameterNames().get(parameter);
    String descriptor = Type.getArgumentTypes(constructor.descriptor())[parameter].getDescriptor();
    return name == null ? null : attribute(type, mapped, name, descriptor);
  }

  private @Nullable MappedField handedOn(
      ClassDescription type,
      @Nullable MappedClass mapped,
      ConstructorDescription constructor,
      int parameter) {
    ConstructorDescription.Call call = constructor.call();
    if (call == null) {
      return null;
    }
    boolean own = call.owner().equals(type.name());
    ClassDescription next = own ? type : ancestors.describe(call.owner());
    ConstructorDescription called = next == null ? null : next.constructor(call.descriptor());
    if (next == null || called == null || called == constructor) {
      return null;
    }
    MappedClass level = own ? mapped : above(mapped, type.name());
    for (int argument = 0; argument < call.arguments().size(); argument++) {
      MappedField field =
          call.arguments().get(argument) == parameter ? of(next, level, called, argument) : null;
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** The attribute that a field means in the code of a class; null if the field is none. */
  @Nullable
  MappedField attribute(
      ClassDescription type, @Nullable MappedClass mapped, String name, String descriptor) {
    if (type.declares(name, descriptor)) {
      return mapped != null && mapped.name().equals(type.name())
          ? mapped.field(name, descriptor)
          : null;
    }
    for (MappedClass level = mapped; level != null; level = level.superMapped()) {
      MappedField field = level.field(name, descriptor);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** The nearest mapped class above, from the nearest at or above a class. */
  private static @Nullable MappedClass above(@Nullable MappedClass mapped, String className) {
    return mapped != null && mapped.name().equals(className) ? mapped.superMapped() : mapped;
  }
}
