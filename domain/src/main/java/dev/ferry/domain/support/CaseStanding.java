package dev.ferry.domain.support;

import java.util.List;

/**
 * How a support system says that a case stands: by the last of its answers.
 *
 * @param answers oldest first, no two of one key; empty as long as nobody has said anything
 */
public record CaseStanding(List<DeskAnswer> answers) {

    public CaseStanding {
        answers = List.copyOf(answers);
        if (answers.stream().map(DeskAnswer::key).distinct().count() < answers.size()) {
            throw new IllegalArgumentException("two answers of one key");
        }
    }
}
