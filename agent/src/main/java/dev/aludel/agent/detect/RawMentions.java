package dev.aludel.agent.detect;

import dev.aludel.agent.contract.RuntimeContract;
import org.jspecify.annotations.Nullable;

/**
 * Which ways around field instructions the code of a class may take, by its constants.
 *
 * @param calls there are methods of {@link RawCalls}
 * @param handles there are method handles of those that the runtime cannot stand in for, as in {@code field::set}
 * @param clones something else than an array is cloned, and nothing was done about it yet
 */
public record RawMentions(boolean calls, boolean handles, boolean clones) {

  public static final RawMentions NONE = new RawMentions(false, false, false);

  private static final Texts OWNERS = new Texts(RawCalls.OWNERS);
  private static final Texts CLONE = new Texts("clone");
  private static final Texts CLONED = new Texts(RuntimeContract.CLONED);
  private static final Texts RUNTIME = new Texts(RuntimeContract.RAW_ACCESS);

  static RawMentions in(ConstantPool pool) {
    boolean calls = false;
    boolean clones = false;
    boolean cloned = false;
    for (int index = 1; index < pool.size(); index++) {
      if (pool.isMethod(index)) {
        calls |= rawCall(pool, index) != null;
        clones |= pool.nameIs(CLONE, index) && isCloneOfObject(pool, index);
        cloned |= pool.nameIs(CLONED, index) && pool.ownerIs(RUNTIME, index);
      }
    }
    return new RawMentions(calls, calls && holdsHandles(pool), clones && !cloned);
  }

  private static boolean holdsHandles(ConstantPool pool) {
    for (int index = 1; index < pool.size(); index++) {
      if (pool.isMethodHandle(index)) {
        RawCall call = rawCall(pool, pool.handled(index));
        if (call != null && !call.replacesCall()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Decodes nothing of methods of other classes. */
  private static @Nullable RawCall rawCall(ConstantPool pool, int index) {
    return pool.isMethod(index) && pool.ownerIs(OWNERS, index)
        ? RawCalls.find(pool.owner(index), pool.name(index), pool.descriptor(index))
        : null;
  }

  private static boolean isCloneOfObject(ConstantPool pool, int index) {
    return pool.descriptor(index).equals("()Ljava/lang/Object;")
        && !pool.owner(index).startsWith("[");
  }
}
