package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.FieldDescription;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The {@code serialVersionUID} that a class has by default, from its class file (Java Object Serialization
 * Specification 4.6). Added members would change it, and with it what old streams can be read into.
 */
final class SerialVersion {

  static final String FIELD = "serialVersionUID";

  private SerialVersion() {}

  /** Whether the class declares the version in a way that the JVM heeds (see ObjectStreamClass.getDeclaredSUID). */
  static boolean isDeclared(ClassDescription type) {
    FieldDescription field = field(type);
    return field != null
        && field.is(Opcodes.ACC_STATIC)
        && field.is(Opcodes.ACC_FINAL)
        && "BCSIJ".contains(field.descriptor());
  }

  /** Whether there is a field of that name, so that none can be added. */
  static boolean isOccupied(ClassDescription type) {
    return field(type) != null;
  }

  private static @Nullable FieldDescription field(ClassDescription type) {
    for (FieldDescription field : type.fields()) {
      if (field.name().equals(FIELD)) {
        return field;
      }
    }
    return null;
  }

  static long byDefault(byte[] classFile) {
    SerialMembers members = new SerialMembers();
    int skip = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    new ClassReader(classFile).accept(members, skip);
    byte[] digest = sha(members);
    long version = 0;
    for (int i = 7; i >= 0; i--) {
      version = version << 8 | digest[i] & 0xFF;
    }
    return version;
  }

  private static byte[] sha(SerialMembers members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(members, out);
      return MessageDigest.getInstance("SHA").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA.", e);
    }
  }

  private static void write(SerialMembers members, DataOutputStream out) throws IOException {
    out.writeUTF(members.className());
    out.writeInt(members.modifiers());
    for (String superInterface : members.interfaces()) {
      out.writeUTF(superInterface);
    }
    write(members.fields(), out);
    write(members.initializers(), out);
    write(members.constructors(), out);
    write(members.methods(), out);
  }

  private static void write(List<SerialMember> members, DataOutputStream out) throws IOException {
    for (SerialMember member : members) {
      out.writeUTF(member.name());
      out.writeInt(member.modifiers());
      out.writeUTF(member.signature());
    }
  }
}
