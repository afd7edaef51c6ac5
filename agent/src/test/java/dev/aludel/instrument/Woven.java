package dev.aludel.instrument;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Woven {

  int PROTOCOL = 1;

  int protocol();

  String version() default "unknown";

  String[] attributes();

  String[] nonNull();
}
