package dev.aludel.agent.detect;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The shape of the synthetic constructor by which Kotlin gives defaults: the parameters, an int for each 32 of them whose
 * bits say which to replace by its default, and a marker that is null.
 */
public record KotlinDefaults(int parameters, int masks) {

  private static final String MARKER = "Lkotlin/jvm/internal/DefaultConstructorMarker;";
  private static final KotlinDefaults NONE = new KotlinDefaults(0, 0);

  /** The shape of a constructor; one without parameters and masks if it is another kind of constructor. */
  static KotlinDefaults of(Type[] types, int access) {
    int last = types.length - 1;
    boolean marked = (access & Opcodes.ACC_SYNTHETIC) != 0
        && last > 0
        && types[last].getDescriptor().equals(MARKER);
    if (!marked) {
      return NONE;
    }
    for (int masks = 1; masks < last; masks++) {
      int parameters = last - masks;
      if ((parameters + 31) / 32 == masks && areInts(types, parameters, last)) {
        return new KotlinDefaults(parameters, masks);
      }
    }
    return NONE;
  }

  /** The shape of a described constructor. */
  public static KotlinDefaults of(ConstructorDescription constructor) {
    return of(Type.getArgumentTypes(constructor.descriptor()), constructor.access());
  }

  public boolean isNone() {
    return masks == 0;
  }

  /** The descriptor of the constructor without masks and marker. */
  public String plainDescriptor(String descriptor) {
    Type[] types = Type.getArgumentTypes(descriptor);
    StringBuilder plain = new StringBuilder("(");
    for (int i = 0; i < parameters; i++) {
      plain.append(types[i].getDescriptor());
    }
    return plain.append(")V").toString();
  }

  /** A parameter is tested for a bit: if it is a mask, the one that belongs to the bit has a default. */
  void noteTest(int parameter, int bit, Set<Integer> optional) {
    boolean mask = masks > 0 && parameter >= parameters && parameter < parameters + masks;
    if (mask && bit != 0) {
      optional.add((parameter - parameters) * 32 + Integer.numberOfTrailingZeros(bit));
    }
  }

  private static boolean areInts(Type[] types, int from, int to) {
    for (int i = from; i < to; i++) {
      if (types[i].getSort() != Type.INT) {
        return false;
      }
    }
    return true;
  }
}
