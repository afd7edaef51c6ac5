package dev.aludel.agent.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the {@code @Woven} annotation of a class that is woven already. */
final class StampReader extends AnnotationVisitor {

  private int protocol;
  private String version = Stamp.UNKNOWN;
  private final List<String> attributes = new ArrayList<>();

  StampReader() {
    super(Opcodes.ASM9);
  }

  Stamp stamp() {
    return new Stamp(protocol, version, attributes);
  }

  @Override
  public void visit(String name, Object value) {
    if (name.equals("protocol")) {
      protocol = (Integer) value;
    } else if (name.equals("version")) {
      version = (String) value;
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitArray(String name) {
    return name.equals("attributes") ? new Names() : null;
  }

  private final class Names extends AnnotationVisitor {

    Names() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(@Nullable String name, Object value) {
      attributes.add((String) value);
    }
  }
}
