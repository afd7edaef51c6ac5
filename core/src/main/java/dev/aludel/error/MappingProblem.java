package dev.aludel.error;

/**
 * One thing that is wrong in a mapping.
 *
 * @param place the class, and the field if there is one: {@code com.acme.User.name}
 * @param description what is wrong
 * @param remedy what to do about it
 * @param code stable, to look up and to test for
 */
public record MappingProblem(String place, String description, String remedy, String code) {

  String text() {
    return place + ": " + description + " " + remedy + " [" + code + "]";
  }
}
