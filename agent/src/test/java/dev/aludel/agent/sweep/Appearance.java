package dev.aludel.agent.sweep;

import java.io.ObjectStreamClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a class, but for what is synthetic, the added interface, and final on instance fields. */
final class Appearance {

  private Appearance() {}

  static Map<String, String> of(Class<?> type) {
    Map<String, String> seen = new LinkedHashMap<>();
    ObjectStreamClass serial = ObjectStreamClass.lookup(type);
    seen.put("version", String.valueOf(serial == null ? null : serial.getSerialVersionUID()));
    seen.put("serial fields", serial == null ? "" : Arrays.toString(serial.getFields()));
    seen.put("type", type.toGenericString() + annotations(type));
    seen.put("super", type.getGenericSuperclass() + "");
    seen.put("interfaces", names(type.getGenericInterfaces()));
    seen.put("nest", type.getNestHost() + names(type.getNestMembers()));
    seen.put("nested", names(type.getDeclaredClasses()) + type.getDeclaringClass());
    seen.put("enclosing", type.getEnclosingMethod() + " " + type.getEnclosingConstructor());
    seen.put("sealed", names(type.getPermittedSubclasses()));
    seen.put("fields", members(type.getDeclaredFields()).toString());
    seen.put("methods", members(type.getDeclaredMethods()).toString());
    seen.put("constructors", members(type.getDeclaredConstructors()).toString());
    return seen;
  }

  private static Set<String> members(Member... members) {
    Set<String> texts = new TreeSet<>();
    for (Member member : members) {
      boolean added = member.isSynthetic() && isOurs(member);
      if (!added) {
        texts.add(text(member));
      }
    }
    return texts;
  }

  private static boolean isOurs(Member member) {
    boolean loading = member instanceof Executable executable
        && executable.getParameterCount() == 1
        && executable.getParameterTypes()[0].getName().equals("dev.aludel.instrument.Loading");
    return loading
        || member.getName().startsWith("$aludel_")
        || member.getName().equals("serialVersionUID");
  }

  private static String text(Member member) {
    String annotations = annotations((AnnotatedElement) member);
    if (member instanceof Field field) {
      int modifiers = field.getModifiers();
      int shown = Modifier.isStatic(modifiers) ? modifiers : modifiers & ~Modifier.FINAL;
      return shown + " " + field.getGenericType() + " " + field.getName() + annotations;
    }
    StringBuilder text =
        new StringBuilder(((Executable) member).toGenericString()).append(annotations);
    for (Parameter parameter : ((Executable) member).getParameters()) {
      text.append(parameter).append(annotations(parameter));
    }
    return member instanceof Method method
        ? text.append(method.isBridge()).toString()
        : text.toString();
  }

  private static String annotations(AnnotatedElement element) {
    Set<String> texts = new TreeSet<>();
    Arrays.stream(element.getAnnotations())
        .map(Object::toString)
        .filter(text -> !text.startsWith("@dev.aludel.instrument.Woven"))
        .forEach(texts::add);
    return texts.toString();
  }

  private static String names(Type @Nullable [] types) {
    Set<String> names = new TreeSet<>();
    if (types != null) {
      Arrays.stream(types).map(Type::getTypeName).forEach(names::add);
    }
    names.remove("dev.aludel.instrument.Instrumented");
    return names.toString();
  }
}
