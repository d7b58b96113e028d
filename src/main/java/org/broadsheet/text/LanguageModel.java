package org.broadsheet.text;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.lang.UCharacter;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Apache OpenNLP's language detector. It is read once per JVM, when it is first used (about 0.7 s
 * and 40 MB of heap).
 *
 * <p>Its probabilities grow more extreme with every char, whether the best answer is right or
 * wrong; a language differs from random letters in how fast they do. Measured on English and Arabic
 * news, the best language leads the second by a factor of e^(0.01 × chars); on random letters, by
 * e^(0.001 × chars).
 */
final class LanguageModel {
  private static final String FILE = "/langdetect-183.bin";

  /** The detector first reads this many chars, and the rest only if these are not clear. */
  private static final int FIRST_LOOK = 400;

  /** The lead at which the first chars decide; this saves three fourths of the time. */
  private static final double CLEAR_LEAD = 8;

  /**
   * In letters. For shorter texts a third of the answers are wrong, and wrong answers seldom lead
   * by more than LEAST_LEAD_WHEN_SHORT.
   */
  private static final int SHORT = 80;

  private static final double LEAST_LEAD_WHEN_SHORT = 1.5;

  private static final double LEAST_LEAD_PER_LETTER = 0.0025;

  private static final LanguageDetectorME DETECTOR = read();

  /** Broadsheet's code by the model's; the model has several for one language (est, ekk). */
  private static final Map<String, String> CODES =
      Stream.of(DETECTOR.getSupportedLanguages())
          .collect(toUnmodifiableMap(Function.identity(), Languages::canonical));

  private LanguageModel() {}

  static String detect(String text) {
    if (text.length() > FIRST_LOOK) {
      String early = detect(text.substring(0, FIRST_LOOK), CLEAR_LEAD);
      if (!early.equals(Languages.UNDETERMINED)) {
        return early;
      }
    }
    return detect(text, leastLead(text));
  }

  private static double leastLead(String text) {
    long letters = text.codePoints().filter(UCharacter::isLetter).count();
    return letters < SHORT ? LEAST_LEAD_WHEN_SHORT : Math.exp(LEAST_LEAD_PER_LETTER * letters);
  }

  private static String detect(String text, double leastLead) {
    Map<String, Double> shares = new HashMap<>();
    String best = Languages.UNDETERMINED;
    for (Language guess : DETECTOR.predictLanguages(text)) {
      String code = CODES.get(guess.getLang());
      double share = shares.merge(code, guess.getConfidence(), Double::sum);
      best = share > shares.getOrDefault(best, 0.0) ? code : best;
    }
    double first = shares.remove(best);
    double second = shares.values().stream().mapToDouble(share -> share).max().orElse(0);
    return first >= leastLead * second ? best : Languages.UNDETERMINED;
  }

  /**
   * Reads the numbers without the model's manifest. OpenNLP would load the class that the manifest
   * names, but that class has another name in the shaded jar.
   */
  private static LanguageDetectorME read() {
    try (InputStream file = LanguageModel.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new FileNotFoundException("No language model on the class path: " + FILE);
      }
      MaxentModel numbers = numbers(new ZipInputStream(new BufferedInputStream(file)));
      return new LanguageDetectorME(
          new LanguageDetectorModel(numbers, Map.of(), new LanguageDetectorFactory()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MaxentModel numbers(ZipInputStream file) throws IOException {
    for (ZipEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
      if (entry.getName().equals("langdetect.model")) {
        return new GenericModelReader(new BinaryFileDataReader(new BufferedInputStream(file)))
            .getModel();
      }
    }
    throw new FileNotFoundException("No langdetect.model in " + FILE);
  }
}
