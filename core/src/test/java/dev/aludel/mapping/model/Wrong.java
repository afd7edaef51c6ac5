package dev.aludel.mapping.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes that cannot be mapped as they are. */
public final class Wrong {

  private Wrong() {}

  public static class Unannotated {
    @Id
    @Nullable
    Integer id;
  }

  @Mapped
  public static class WithoutId {
    @Column
    @Nullable
    String name;
  }

  @Mapped
  public static class TwoOfOneName {
    @Id
    int id;

    @Column
    @Nullable
    String firstName;

    @Column(name = "first_name")
    @Nullable
    String givenName;
  }

  @Mapped
  public static class UnknownType {
    @Id
    int id;

    @Column
    @Nullable
    Thread worker;
  }

  @Mapped
  public static class ToUnmapped {
    @Id
    int id;

    @Relationship
    @Nullable
    Unannotated other;
  }

  @Mapped
  public static class Concrete {
    @Id
    int id;

    @Relationship
    ArrayList<Concrete> others = new ArrayList<>();
  }

  @Mapped
  public static class Raw {
    @Id
    int id;

    @Relationship
    @SuppressWarnings("rawtypes")
    List others = new ArrayList<Raw>();
  }

  @Mapped
  public static class Both {
    @Id
    int id;

    @Column
    @Relationship
    @Nullable
    Both other;
  }

  @Mapped
  public static class Shop {
    @Id
    int id;

    @Relationship(backPopulates = "store")
    List<Sale> misspelt = new ArrayList<>();

    @Relationship(backPopulates = "shop")
    List<Sale> oneSided = new ArrayList<>();

    @Relationship(orderBy = "date")
    List<Sale> disordered = new ArrayList<>();
  }

  @Mapped
  public static class Sale {
    @Id
    int id;

    @Column(references = "shop.id")
    int shopId;

    @Relationship
    @Nullable
    Shop shop;
  }

  @Mapped
  public static class Left {
    @Id
    int id;

    @Column(references = "right.id")
    int rightId;

    @Relationship(backPopulates = "left")
    @Nullable
    Right right;
  }

  @Mapped
  public static class Right {
    @Id
    int id;

    @Column(references = "right.id")
    int leftId;

    @Relationship(backPopulates = "right")
    @Nullable
    Right left;
  }

  @Mapped
  public static class Lonely {
    @Id
    int id;

    @Relationship
    @Nullable
    Shop shop;

    @Relationship
    List<Shop> shops = new ArrayList<>();
  }

  @Mapped
  public static class Flight {
    @Id
    int id;

    @Column(references = "airport.id")
    int fromId;

    @Column(references = "airport.id")
    int toId;

    @Relationship
    @Nullable
    Airport from;
  }

  @Mapped
  public static class Airport {
    @Id
    int id;
  }

  @Mapped
  public static class Dangling {
    @Id
    int id;

    @Column(references = "nowhere.id")
    int nowhereId;

    @Column(references = "airport.code")
    int airportCode;

    @Column(references = "airport")
    int airportId;
  }

  @Mapped(table = "airport")
  public static class Airfield {
    @Id
    int id;
  }

  @Mapped
  public record Point(@Id int id) {}

  @Mapped
  public interface Shape {}

  @Mapped
  public abstract static class Base {
    @Id
    int id;
  }

  @Mapped
  public enum Colour {
    RED;

    @Id
    int id;
  }

  @Mapped
  public class Inner {
    @Id
    int id;
  }

  /** Has a column, and nothing that says so to the agent. */
  public static class PlainBase {
    @Id
    int id;
  }

  @Mapped
  public static class OfPlainBase extends PlainBase {
    @Column
    @Nullable
    String name;
  }

  @Mapped
  public static class Friend {
    @Id
    int id;

    @Relationship(secondary = "friends")
    List<Friend> friends = new ArrayList<>();
  }
}
