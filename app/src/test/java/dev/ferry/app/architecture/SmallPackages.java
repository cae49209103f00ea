package dev.ferry.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.Map;

/** Counts the top-level classes of each package, generated ones aside: a package tells the story of one concept. */
final class SmallPackages extends ArchCondition<JavaClass> {
    private static final int MOST = 40;

    private final DescribedPredicate<JavaClass> generated;
    private final Map<String, Integer> counts = new HashMap<>();

    SmallPackages(DescribedPredicate<JavaClass> generated) {
        super("be in packages of at most " + MOST + " top-level classes");
        this.generated = generated;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info") && !generated.test(type)) {
            int count = counts.getOrDefault(type.getPackageName(), 0) + 1;
            counts.put(type.getPackageName(), count);
            events.add(new SimpleConditionEvent(
                    type, count <= MOST, type.getName() + " is number " + count + " of its package"));
        }
    }

    /** Conditions are used for one look at all classes, time and again. */
    @Override
    public void finish(ConditionEvents events) {
        counts.clear();
    }
}
