package org.broadsheet.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.entity.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TagsTest {
  @ParameterizedTest
  @EnumSource
  void knowsTheTypeAndThePlaceInTheName(EntityType type) {
    int beginning = Tags.beginning(type);
    int inside = Tags.inside(type);
    assertThat(Tags.type(beginning)).isEqualTo(type);
    assertThat(Tags.type(inside)).isEqualTo(type);
    assertThat(Tags.isInside(beginning)).isFalse();
    assertThat(Tags.isInside(inside)).isTrue();
    assertThat(inside).isLessThan(Tags.COUNT);
  }

  @Test
  void goesOnOnlyWithANameOfTheSameType() {
    int person = Tags.beginning(EntityType.PERSON);
    int goingOn = Tags.inside(EntityType.PERSON);
    assertThat(Tags.mayFollow(person, goingOn)).isTrue();
    assertThat(Tags.mayFollow(goingOn, goingOn)).isTrue();
    assertThat(Tags.mayFollow(Tags.OUTSIDE, goingOn)).isFalse();
    assertThat(Tags.mayFollow(TaggedArticle.NO_LINK, goingOn)).isFalse();
    assertThat(Tags.mayFollow(Tags.beginning(EntityType.PLACE), goingOn)).isFalse();
    assertThat(Tags.mayFollow(Tags.OUTSIDE, person)).isTrue();
  }

  @Test
  void theBestIsTheFirstOfThoseThatMayStandThere() {
    var scores = new int[Tags.COUNT];
    int goingOn = Tags.inside(EntityType.PLACE);
    int place = Tags.beginning(EntityType.PLACE);
    assertThat(Tags.best(scores, Tags.OUTSIDE)).isEqualTo(Tags.OUTSIDE);
    scores[goingOn] = 3;
    scores[place] = 2;
    assertThat(Tags.best(scores, Tags.OUTSIDE)).isEqualTo(place);
    assertThat(Tags.best(scores, place)).isEqualTo(goingOn);
  }
}
