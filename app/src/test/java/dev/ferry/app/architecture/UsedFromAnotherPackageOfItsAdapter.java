package dev.ferry.app.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An adapter of several packages has types that these share; who uses one from its own package, or from outside, does
 * not count.
 */
final class UsedFromAnotherPackageOfItsAdapter extends ArchCondition<JavaClass> {
    private static final Pattern ADAPTER = Pattern.compile("dev\\.ferry\\.[a-z]+");

    UsedFromAnotherPackageOfItsAdapter() {
        super("be used from another package of their adapter");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean used = type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .anyMatch(user ->
                        isFromAnotherPackage(user, type) && adapter(user).equals(adapter(type)));
        events.add(new SimpleConditionEvent(
                type, used, type.getName() + (used ? " is" : " is not") + " used from another package of its adapter"));
    }

    private static boolean isFromAnotherPackage(JavaClass user, JavaClass type) {
        return !user.getPackageName().equals(type.getPackageName());
    }

    /** The package that all of an adapter is in; nothing for what is not Ferry's. */
    private static String adapter(JavaClass type) {
        Matcher root = ADAPTER.matcher(type.getPackageName());
        return root.lookingAt() ? root.group() : "";
    }
}
