package dev.aludel.agent.detect;

import dev.aludel.agent.contract.MappingContract;
import dev.aludel.agent.contract.RuntimeContract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cheap look at one class file: a few microseconds, no ASM.
 *
 * @param mentionsContract whether the file names a marking annotation or the stamp of a woven class; it may yet turn
 *     out to carry neither
 * @param raw which ways around field instructions it may take
 * @param fieldReferences fields that its instructions name, own ones among them
 * @param declaredFields its own fields, each as name, blank, descriptor
 */
public record ClassScan(
    String name,
    @Nullable String superName,
    boolean mentionsContract,
    RawMentions raw,
    List<FieldReference> fieldReferences,
    Set<String> declaredFields) {

  /** What makes a class worth a closer look: first the marks, then the ways around field instructions. */
  private static final Texts WORTH_A_LOOK = new Texts(texts());

  private static final int MARKS = 0b111;

  /** Scans a class file; throws {@link RuntimeException} if it is none. */
  public static ClassScan of(byte[] classFile) {
    ConstantPool pool = new ConstantPool(classFile);
    int position = pool.end();
    int superIndex = pool.u2(position + 4);
    int found = pool.find(WORTH_A_LOOK);
    return new ClassScan(
        pool.className(pool.u2(position + 2)),
        superIndex == 0 ? null : pool.className(superIndex),
        (found & MARKS) != 0,
        (found & ~MARKS) == 0 ? RawMentions.NONE : RawMentions.in(pool),
        pool.fieldReferences(),
        declaredFields(pool, position + 8 + 2 * pool.u2(position + 6)));
  }

  /** Whether this very class, not a superclass, declares the field. */
  public boolean declares(String fieldName, String descriptor) {
    return declaredFields.contains(fieldName + ' ' + descriptor);
  }

  /** The same without the references, which only the class's own transformation needs. */
  ClassScan withoutReferences() {
    return new ClassScan(name, superName, mentionsContract, raw, List.of(), declaredFields);
  }

  private static Set<String> declaredFields(ConstantPool pool, int fields) {
    int count = pool.u2(fields);
    Set<String> declared = new HashSet<>(count * 2);
    int position = fields + 2;
    for (int i = 0; i < count; i++) {
      declared.add(pool.utf8(pool.u2(position + 2)) + ' ' + pool.utf8(pool.u2(position + 4)));
      position = behindAttributes(pool, position + 6);
    }
    return declared;
  }

  private static int behindAttributes(ConstantPool pool, int attributes) {
    int position = attributes + 2;
    for (int left = pool.u2(attributes); left > 0; left--) {
      int length = pool.i4(position + 2);
      if (length < 0) { // it would lead back to where we were
        throw new IllegalArgumentException("An attribute is longer than the class file.");
      }
      position += 6 + length;
    }
    return position;
  }

  private static String[] texts() {
    List<String> texts = new ArrayList<>();
    texts.add(MappingContract.MAPPED);
    texts.add(MappingContract.MIXIN);
    texts.add(RuntimeContract.WOVEN);
    texts.add("clone");
    texts.addAll(RawCalls.SIGNS);
    return texts.toArray(new String[0]);
  }
}
