package dev.ferry.application.guided;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.user.User;
import java.util.List;

/**
 * What a move would carry over if it were completed now (R11).
 *
 * @param company its profile
 * @param users as they would be in Partner Center: who has which role before and after, and who has none
 * @param staying how many users would stay behind, because they are deactivated
 * @param offers all of them; live ones are not interrupted
 */
public record MovePlan(CompanyProfile company, List<User> users, int staying, List<Offer> offers) {

    public MovePlan {
        users = List.copyOf(users);
        offers = List.copyOf(offers);
    }

    /** Who would lose the role that they have. */
    public List<User> withoutRole() {
        return users.stream().filter(user -> user.role().isEmpty()).toList();
    }
}
