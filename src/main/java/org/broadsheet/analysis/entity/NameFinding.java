package org.broadsheet.analysis.entity;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.rows.FlatMapIterator;

/**
 * Finds names where the text is. Takes rows of {@link #INPUT}, gives those of {@link
 * NameFields#ARTICLE_NAME}.
 */
record NameFinding(CorpusOptions.Naming naming, Broadcast<CaseCounts> cases)
    implements MapPartitionsFunction<Row, Row> {
  static final Column[] INPUT = {
    ArticleFields.ARTICLE_ID.column(),
    ArticleFields.OUTLET.column(),
    ArticleFields.PUBLISHED_DATE.column(),
    ArticleFields.LANGUAGE.column(),
    ArticleFields.TITLE.column(),
    ArticleFields.TEXT.column()
  };

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    var names = new ArticleNameRows(naming.recognition().with(cases.value()), naming.known());
    return new FlatMapIterator<>(() -> articles, article -> names.of(article).iterator());
  }
}
