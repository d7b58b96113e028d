package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The two countries said in a joint statement that they would support a ceasefire.",
        "ar | قال وزير الخارجية البريطاني في مؤتمر صحفي يوم الثلاثاء إن بلاده تدعم الحل",
        "bg | Министър-председателят заяви днес, че правителството ще подкрепи новия закон.",
        "bn | প্রধানমন্ত্রী আজ বলেছেন যে সরকার নতুন আইন সমর্থন করবে",
        "cs | Předseda vlády dnes řekl, že vláda podpoří nový zákon o daních a veřejných"
            + " financích.",
        "da | Statsministeren sagde i dag, at regeringen vil støtte den nye lov om skatter og"
            + " afgifter, fordi der ikke længere er penge nok.",
        "de | Der Bundeskanzler sagte am Montag, die Regierung werde das neue Gesetz unterstützen.",
        "el | Ο πρωθυπουργός είπε σήμερα",
        "es | El presidente dijo el lunes que el gobierno apoyará la nueva ley de presupuestos.",
        "fa | نخست وزیر امروز گفت که دولت از قانون جدید حمایت خواهد کرد و گفتگوها ادامه دارد",
        "fi | Pääministeri sanoi tänään, että hallitus tukee uutta lakia ja neuvottelut jatkuvat.",
        "fr | Le président de la République a déclaré lundi que le gouvernement soutiendrait la"
            + " loi.",
        "he | ראש הממשלה אמר היום",
        "hi | प्रधानमंत्री ने आज कहा कि सरकार नए कानून का समर्थन करेगी और बातचीत जारी रहेगी",
        "hu | A miniszterelnök ma azt mondta, hogy a kormány támogatni fogja az új törvényt.",
        "id | Presiden mengatakan pada hari Senin bahwa pemerintah akan mendukung undang-undang"
            + " yang baru itu karena rakyat membutuhkannya.",
        "it | Il presidente del Consiglio ha detto lunedì che il governo sosterrà la nuova legge.",
        "ja | 英国の首相はロンドンで記者会見を行った",
        "ko | 한국의 대통령은 서울에서",
        "nl | De minister-president zei maandag dat de regering de nieuwe wet zal steunen.",
        "no | Statsministeren sa i dag at regjeringen vil støtte den nye loven om skatter og"
            + " avgifter.",
        "pl | Premier powiedział dzisiaj, że rząd poprze nową ustawę o podatkach.",
        "pt | O presidente disse na segunda-feira que o governo não vai apoiar a nova lei.",
        "ro | Prim-ministrul a declarat astăzi că guvernul va susține noua lege privind bugetul.",
        "ru | Премьер-министр заявил сегодня, что правительство поддержит новый закон.",
        "sv | Statsministern sade i dag att regeringen kommer att stödja den nya lagen om skatter,"
            + " eftersom pengarna inte räcker.",
        "sw | Waziri mkuu alisema leo kwamba serikali itaunga mkono sheria mpya ya kodi.",
        "th | นายกรัฐมนตรีกล่าววันนี้",
        "tr | Başbakan bugün yaptığı açıklamada hükümetin yeni yasayı destekleyeceğini söyledi.",
        "uk | Прем'єр-міністр заявив сьогодні, що уряд підтримає новий закон про податки.",
        "ur | وزیر اعظم نے آج کہا ہے کہ حکومت نئے قانون کی حمایت کرے گی اور مذاکرات جاری رہیں گے",
        "vi | Thủ tướng hôm nay cho biết chính phủ sẽ ủng hộ luật mới về thuế và tài chính.",
        "zh | 美国国务卿布林肯在伦敦会见",
        "zh | 美國國務卿布林肯在倫敦會見英國外交大臣のり"
      })
  void tellsTheLanguageOfASentence(String language, String text) {
    assertThat(Languages.detect(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "Reuters", "12345 67890 12345 67890 — 100 %", "Trump, Biden", "😀😀😀"})
  void doesNotGuessFromTooLittle(String text) {
    assertThat(Languages.detect(text)).isEqualTo("und");
  }

  @Test
  void doesNotGuessFromRandomLetters() {
    Random random = new Random(3);
    int guessed = 0;
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(1_000, 0, 32).forEach(c -> text.append(c < 26 ? (char) ('a' + c) : ' '));
      guessed += Languages.detect(text.toString()).equals("und") ? 0 : 1;
    }
    assertThat(guessed).isLessThan(20);
  }

  @Test
  void looksAtTheBeginningOnly() {
    String english =
        "The two countries said in a joint statement that they would support a ceasefire. "
            .repeat(3);
    assertThat(Languages.detect(english + " ".repeat(2_000) + "和平谈判".repeat(100_000)))
        .isEqualTo("en");
  }

  @Test
  void answersManyThreadsAlike() {
    String text =
        "The two countries said in a joint statement that they would support a ceasefire.";
    assertThat(
            IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> Languages.detect(text))
                .distinct()
                .toList())
        .containsExactly("en");
  }

  @ParameterizedTest
  @CsvSource({
    "en,en",
    "EN,en",
    "en-US,en",
    "en_us,en",
    "eng,en",
    "English,en",
    "ENGLISH,en",
    "' en ',en",
    "arabic,ar",
    "ara,ar",
    "العربية,ar",
    "arb,ar",
    "zh,zh",
    "zh-Hant-TW,zh",
    "cmn,zh",
    "chi,zh",
    "Chinese (Simplified),zh",
    "yue,zh",
    "nb,no",
    "nn-NO,no",
    "Norwegian Bokmål,no",
    "iw,he",
    "in,id",
    "ger,de",
    "Deutsch,de",
    "español,es",
    "fre,fr",
    "farsi,fa",
    "haw,haw",
    "tgl,tl",
    "pnb,lah"
  })
  void understandsWhatFeedsWrite(String given, String code) {
    assertThat(Languages.code(given)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", "und", "mul", "zxx", "qq", "xyzzy", "q", "Klingonese", "12", "null"})
  void refusesTextsThatAreNotLanguages(String given) {
    assertThat(Languages.code(given)).isEmpty();
  }
}
