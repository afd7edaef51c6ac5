package dev.aludel.instrument;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one woven class: its slots, and the attributes that a mapper has put on them. One for each class,
 * shared between threads.
 */
public final class ClassManager {

  private static final ClassValue<ClassManager> MANAGERS = new ClassValue<>() {
    @Override
    protected ClassManager computeValue(Class<?> type) {
      return new ClassManager(type);
    }
  };

  private final Class<?> type;
  private final int hash;
  private final List<Field> fields = new ArrayList<>();
  private final Map<String, Integer> slots = new HashMap<>();
  private final Set<String> nonNull = new HashSet<>();
  private final StateContext newInstances;
  private volatile @Nullable Attribute[] attributes;
  private volatile SlotSet mapped = SlotSet.EMPTY;
  private volatile boolean secretKey;
  private volatile @Nullable Instrumented prototype;
  private volatile @Nullable Constructor<?> blankConstructor;

  private ClassManager(Class<?> type) {
    this.type = type;
    hash = type.getName().hashCode();
    collect(type);
    attributes = new Attribute[fields.size()];
    newInstances = StateContext.loaded(this, null, null, null);
  }

  /** The manager of a class that the agent has rewritten. */
  public static ClassManager of(Class<?> type) {
    return MANAGERS.get(type);
  }

  /** Whether the agent has rewritten the class. */
  public static boolean isWoven(Class<?> type) {
    return Instrumented.class.isAssignableFrom(type) && type.isAnnotationPresent(Woven.class);
  }

  private void collect(Class<?> level) {
    if (level.getSuperclass() != null) {
      collect(level.getSuperclass());
    }
    Woven woven = level.getDeclaredAnnotation(Woven.class);
    if (woven == null) {
      return;
    }
    nonNull.addAll(List.of(woven.nonNull()));
    for (String name : woven.attributes()) {
      try {
        slots.put(name, fields.size());
        fields.add(level.getDeclaredField(name));
      } catch (NoSuchFieldException e) {
        throw new IllegalStateException("Woven " + level.getName() + " lost its field " + name, e);
      }
    }
  }

  public Class<?> type() {
    return type;
  }

  /** The woven fields in the order of their slots. */
  public List<Field> fields() {
    return List.copyOf(fields);
  }

  public String attributeName(int slot) {
    return fields.get(slot).getName();
  }

  /** The slot of a field, or -1. */
  public int slot(String attribute) {
    return slots.getOrDefault(attribute, -1);
  }

  /** The slot of this very field, which the class declares or inherits; -1 if it is no woven one. */
  int slot(Field field) {
    int slot = slot(field.getName());
    return slot >= 0 && fields.get(slot).equals(field) ? slot : -1;
  }

  public int slotCount() {
    return fields.size();
  }

  /** Whether the class file says that the field is never null. */
  public boolean isNonNull(int slot) {
    return nonNull.contains(attributeName(slot));
  }

  /** Whether the field can be null. */
  public boolean isReference(int slot) {
    return !fields.get(slot).getType().isPrimitive();
  }

  /** The context of instances that no query has loaded and nobody holds. */
  StateContext newInstances() {
    return newInstances;
  }

  /** What a mapper has put on the slot, or null for a woven field that is not mapped. */
  public @Nullable Attribute attribute(int slot) {
    return attributes[slot];
  }

  /** Whether somebody wants to see each value that the program sets the attribute to. */
  public boolean isFiltered(int slot) {
    Attribute attribute = attributes[slot];
    return attribute != null && attribute.isFiltered();
  }

  /** Puts the attributes of a newly configured mapper in place of those before; a null entry is a field not mapped. */
  public void configure(List<? extends @Nullable Attribute> configured) {
    attributes = configured.toArray(new Attribute[0]);
    SlotSet slotsWithAttribute = SlotSet.EMPTY;
    for (int slot = 0; slot < configured.size(); slot++) {
      if (configured.get(slot) != null) {
        slotsWithAttribute = slotsWithAttribute.with(slot);
      }
    }
    mapped = slotsWithAttribute;
  }

  /** From now on no text shows the primary keys of the class's rows, or it does again. */
  public void hideKeys(boolean secret) {
    secretKey = secret;
  }

  /** Whether no text may show the primary keys of the class's rows. */
  boolean hidesKeys() {
    return secretKey;
  }

  /** The slots that have an attribute. */
  SlotSet mapped() {
    return mapped;
  }

  /**
   * A new instance as the class's own constructor leaves it, made by the constructor that the agent has chosen; or one of which no constructor
   * has run, if that one takes a column that the row does not bring.
   *
   * @param values by slot, what the row brings; {@link Loading#ABSENT} or {@link Loading#DEFERRED} for what it does not
   */
  public Instrumented newInstance(@Nullable Object[] values) {
    Instrumented known = prototype;
    if (known == null) {
      known = newBlank();
      prototype = known;
    }
    try {
      return Loading.construct(known, values);
    } catch (Loading.NeededException e) {
      return newBlank();
    }
  }

  /** An instance of which no constructor of the class has run: every field is null or zero. */
  public Instrumented newBlank() {
    try {
      Constructor<?> constructor = blankConstructor;
      if (constructor == null) {
        constructor = type.getDeclaredConstructor(Loading.class);
        constructor.setAccessible(true);
        blankConstructor = constructor;
      }
      return (Instrumented) constructor.newInstance((Object) null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Woven " + type.getName() + " has no loading constructor", e);
    }
  }

  /** By the name, so that hash tables have the same order in each run. */
  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "ClassManager(" + type.getName() + ")";
  }
}
