package dev.aludel.agent.detect;

import dev.aludel.agent.contract.MappingContract;
import dev.aludel.agent.contract.RuntimeContract;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The cheap look at one class file: a few microseconds, no ASM. It holds the file; the outline is what to keep. */
public final class ClassScan {

  /** What makes a class worth a closer look: first the marks, then the ways around field instructions. */
  private static final Texts WORTH_A_LOOK = new Texts(texts());

  private static final int MARKS = 0b111;

  private final ConstantPool pool;
  private final int self;
  private final String name;
  private final @Nullable String superName;
  private final int found;
  private final DeclaredFields fields;

  private ClassScan(ConstantPool pool) {
    int position = pool.end();
    int superIndex = pool.u2(position + 4);
    this.pool = pool;
    this.self = pool.u2(position + 2);
    this.name = pool.className(self);
    this.superName = superIndex == 0 ? null : pool.className(superIndex);
    this.found = pool.found();
    this.fields = new DeclaredFields(pool, position + 8 + 2 * pool.u2(position + 6));
  }

  /** Scans a class file; throws {@link RuntimeException} if it is none. */
  public static ClassScan of(byte[] classFile) {
    return new ClassScan(new ConstantPool(classFile, WORTH_A_LOOK));
  }

  public String name() {
    return name;
  }

  public @Nullable String superName() {
    return superName;
  }

  /**
   * Whether the file names a marking annotation or the stamp of a woven class; it may yet turn out to carry neither.
   */
  public boolean mentionsContract() {
    return (found & MARKS) != 0;
  }

  /** Which ways around field instructions it may take. */
  public RawMentions raw() {
    return (found & ~MARKS) == 0 ? RawMentions.NONE : RawMentions.in(pool);
  }

  /** Fields that its instructions name, own ones among them. */
  public List<FieldReference> fieldReferences() {
    List<FieldReference> references = new ArrayList<>();
    for (int index = 1; index < pool.size(); index++) {
      if (pool.isField(index)) {
        references.add(pool.field(index));
      }
    }
    return references;
  }

  /** The same without what this class declares itself; of owners, by their internal names, that may matter. */
  public List<FieldReference> foreignReferences(Predicate<String> owners) {
    List<FieldReference> references = new ArrayList<>();
    for (int index = 1; index < pool.size(); index++) {
      if (pool.isField(index) && !isOwn(index) && owners.test(pool.owner(index))) {
        references.add(pool.field(index));
      }
    }
    return references;
  }

  private boolean isOwn(int field) {
    return pool.ownerIndex(field) == self && fields.have(pool.nameAndType(field));
  }

  public ClassOutline outline() {
    return new ClassOutline(name, superName, mentionsContract(), fields.texts());
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
