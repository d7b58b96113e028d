package org.broadsheet.entity.recognition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.broadsheet.entity.EntityRecogniser;

/** Loads recognisers of users by the names of their classes. */
final class PluggedIn {
  private PluggedIn() {}

  /**
   * Makes a recogniser. Its class is loaded by the thread's context class loader, which has the
   * jars that were given to Spark with {@code --jars}.
   *
   * @throws IllegalArgumentException with a message that says what is wrong and what to do
   */
  static EntityRecogniser load(String className) {
    Class<?> type = type(className);
    if (!EntityRecogniser.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          "Not a recogniser: \"%s\". It does not implement %s."
              .formatted(className, EntityRecogniser.class.getName()));
    }
    if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
      throw new IllegalArgumentException(
          "A recogniser's class is public and not abstract: \"%s\".".formatted(className));
    }
    try {
      return (EntityRecogniser) type.getConstructor().newInstance();
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          "A recogniser needs a public constructor without parameters: \"%s\"."
              .formatted(className),
          e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "The recogniser \"%s\" cannot be made: %s.".formatted(className, e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "The recogniser \"%s\" cannot be made: %s.".formatted(className, e), e);
    }
  }

  private static Class<?> type(String className) {
    try {
      return Class.forName(className, true, loader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalArgumentException(
          "No such class: \"%s\". Hand its jar over with --jars.".formatted(className), e);
    }
  }

  private static ClassLoader loader() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? PluggedIn.class.getClassLoader() : loader;
  }
}
