package dev.aludel.mapping;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** What a lambda would be written as: it names the class that the lambda is about. */
final class SerialForm {

  private SerialForm() {}

  /** Throws {@link IllegalArgumentException} for an object that is no lambda. */
  static SerializedLambda of(Object lambda) {
    try {
      Method writeReplace = lambda.getClass().getDeclaredMethod("writeReplace");
      writeReplace.setAccessible(true);
      return (SerializedLambda) writeReplace.invoke(lambda);
    } catch (InaccessibleObjectException notOpened) {
      return written(lambda);
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw noLambda(lambda, e);
    }
  }

  /** Serialization may call what reflection may not, in a module that opens nothing. Slower by a millisecond. */
  private static SerializedLambda written(Object lambda) {
    try (Capture capture = new Capture()) {
      capture.writeObject(lambda);
      if (capture.form != null) {
        return capture.form;
      }
    } catch (IOException e) {
      throw noLambda(lambda, e);
    }
    throw noLambda(lambda, null);
  }

  private static IllegalArgumentException noLambda(Object lambda, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "An attribute is named by a lambda or a method reference, not by an object of "
            + lambda.getClass().getName(),
        cause);
  }

  /** Writes nowhere, and keeps the form that is about to be written. */
  private static final class Capture extends ObjectOutputStream {

    private @Nullable SerializedLambda form;

    Capture() throws IOException {
      super(OutputStream.nullOutputStream());
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
      if (object instanceof SerializedLambda lambda) {
        form = lambda;
        return null; // what it captured need not be serializable
      }
      return object;
    }
  }
}
