package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.ConstructorDescription;
import dev.aludel.agent.detect.FieldReference;
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
    FieldReference stored = constructor.stored().get(parameter);
    if (stored != null) {
      return attribute(type, mapped, stored.name(), stored.descriptor());
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
    int argument = call == null ? -1 : call.arguments().indexOf(parameter);
    if (call == null || argument < 0) {
      return null;
    }
    boolean own = call.owner().equals(type.name());
    ClassDescription next = own ? type : ancestors.describe(call.owner());
    ConstructorDescription called = next == null ? null : next.constructor(call.descriptor());
    if (next == null || called == null || called == constructor) {
      return null;
    }
    return of(next, own ? mapped : above(mapped, type.name()), called, argument);
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
