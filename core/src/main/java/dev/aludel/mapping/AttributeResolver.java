package dev.aludel.mapping;

import dev.aludel.error.UnknownAttributeException;
import dev.aludel.error.UnmappedClassException;
import dev.aludel.instrument.ClassManager;
import java.lang.invoke.SerializedLambda;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds which attribute a lambda names: the lambda's own serial form tells the class, and running it on a recording
 * instance tells the attribute. An answer is kept for each lambda class that captures nothing.
 */
final class AttributeResolver {

  private static final ClassValue<Slot> SLOTS = new ClassValue<>() {
    @Override
    protected Slot computeValue(Class<?> lambdaClass) {
      return new Slot();
    }
  };

  /** Where the answer for one lambda class is kept. */
  private static final class Slot {
    private volatile @Nullable ResolvedAttribute resolved;
  }

  private AttributeResolver() {}

  static ResolvedAttribute resolve(AttributeReference<?, ?> reference) {
    Slot kept = SLOTS.get(reference.getClass());
    ResolvedAttribute known = kept.resolved;
    if (known != null) {
      return known;
    }
    SerializedLambda form = SerialForm.of(reference);
    Class<?> type = ownerOf(form, reference);
    ResolvedAttribute resolved =
        new ResolvedAttribute(type, new AttributeRecorder(type).attributeReadBy(reference));
    if (form.getCapturedArgCount() == 0) {
      kept.resolved = resolved;
    }
    return resolved;
  }

  private static Class<?> ownerOf(SerializedLambda form, AttributeReference<?, ?> reference) {
    String signature = form.getInstantiatedMethodType();
    String name = signature.substring(2, signature.indexOf(';')).replace('/', '.');
    Class<?> type;
    try {
      type = Class.forName(name, false, reference.getClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("The lambda's own class loader does not find " + name, e);
    }
    Optional<? extends Mapper<?>> mapper = Mappers.find(type);
    if (mapper.isEmpty() || !ClassManager.isWoven(type)) {
      throw UnmappedClassException.of(type);
    }
    return type;
  }

  static UnknownAttributeException noAttribute(Class<?> type, String did) {
    return UnknownAttributeException.noAttribute(type, did);
  }
}
