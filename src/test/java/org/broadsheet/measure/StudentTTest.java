package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {
  private static final Percentage EIGHT_DIGITS = Percentage.withPercentage(1e-6);

  /** Computed with 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "1e-06, 1, 0.99999936338022763",
    "1, 1, 0.5",
    "2, 1, 0.29516723530086655",
    "12, 1, 0.052929352119179751",
    "37, 1, 0.017201752210866308",
    "1000000.0, 1, 6.3661977236736914e-7",
    "0.1, 1.5, 0.93204145348696262",
    "1.7320508, 1.5, 0.26504385208409817",
    "5, 1.5, 0.065375767621156236",
    "30, 1.5, 0.0045856423229794052",
    "200, 1.5, 0.00026663417609929717",
    "1e-06, 2, 0.99999929289321881",
    "1, 2, 0.42264973081037424",
    "2, 2, 0.18350341907227397",
    "12, 2, 0.0068729336771584601",
    "37, 2, 0.00072966080492506359",
    "1000000.0, 2, 9.999999999985e-13",
    "0.1, 3.7, 0.92552526747019025",
    "1.7320508, 3.7, 0.16408178086636201",
    "5, 3.7, 0.0091639676448933204",
    "30, 3.7, 1.4857041252352022e-5",
    "200, 3.7, 1.3369862760573778e-8",
    "1e-06, 10, 0.99999922178323207",
    "1, 10, 0.34089313230205987",
    "2, 10, 0.073388034770740366",
    "12, 10, 2.9214088247699871e-7",
    "37, 10, 4.9498909653971131e-12",
    "1000000.0, 10, 2.460937499887207e-56",
    "0.1, 57.3, 0.92069338535315",
    "1.7320508, 57.3, 0.088645037065954536",
    "5, 57.3, 5.7434361817797347e-6",
    "30, 57.3, 9.9542546659547552e-37",
    "200, 57.3, 3.3540409235922647e-83",
    "1000000.0, 57.3, 3.9092904424832465e-295",
    "1e-06, 1000, 0.99999920231488537",
    "1, 1000, 0.31755241808467231",
    "2, 1000, 0.04577034649325164",
    "12, 1000, 4.3240573867745275e-31",
    "30, 1000, 1.5374687444043482e-141",
    "37, 1000, 1.7300788809913061e-189",
    "0.1, 123456.789, 0.92034448781921753",
    "1.7320508, 123456.789, 0.083267015732424529",
    "5, 123456.789, 5.7408633224050181e-7",
    "30, 123456.789, 5.0385485124698301e-197",
    "37, 123456.789, 4.9817556116627472e-298",
    "1e-06, 10000000.0, 0.99999920211545914",
    "1, 10000000.0, 0.31731053205998595",
    "2, 10000000.0, 0.045500290891842953",
    "12, 10000000.0, 3.5548320509346354e-33",
    "30, 10000000.0, 1.00146136908178e-197",
    "37, 10000000.0, 1.2001212322638342e-299",
    "0.1, 1000000000.0, 0.92034432546598814",
    "1.7320508, 1000000000.0, 0.083264518319414284",
    "5, 1000000000.0, 5.7330324039516284e-7",
    "30, 1000000000.0, 9.8154196879674616e-198",
    "37, 1000000000.0, 1.1456516857555139e-299",
  })
  void keepsItsDigitsInTheTailForAnyNumberOfDegrees(double t, double degrees, double p) {
    assertThat(StudentT.twoSided(t, degrees)).isCloseTo(p, EIGHT_DIGITS);
    assertThat(StudentT.twoSided(-t, degrees)).isEqualTo(StudentT.twoSided(t, degrees));
  }

  @Test
  void keepsItsOrderDownToTheSmallestNormalDoubleAndIsNeverZero() {
    double before = 1;
    for (double t = 0.5; t < 37.5; t += 0.25) {
      double p = StudentT.twoSided(t, 1e6);
      assertThat(p).isPositive().isLessThan(before);
      before = p;
    }
    assertThat(StudentT.twoSided(1e6, 1e6)).isEqualTo(Double.MIN_NORMAL);
  }

  @Test
  void isOneAtZero() {
    assertThat(StudentT.twoSided(0, 5)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736",
    "2, 4.302652730",
    "2.9497324416627, 3.213348",
    "10, 2.228138852",
    "100, 1.983971519",
    "1e9, 1.959963987"
  })
  void hasTheTabulatedCriticalValues(double degrees, double critical) {
    assertThat(StudentT.critical95(degrees)).isEqualTo(critical, within(5e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.01, 1.5, 2.5, 7, 33.3, 1000, 9999, 1e4, 1e6})
  void theCriticalValueLeavesFivePercentOutside(double degrees) {
    assertThat(StudentT.twoSided(StudentT.critical95(degrees), degrees))
        .isEqualTo(0.05, offset(1e-11));
  }

  @Test
  void refusesNaNAndZeroDegrees() {
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.twoSided(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.twoSided(1, 0));
  }
}
