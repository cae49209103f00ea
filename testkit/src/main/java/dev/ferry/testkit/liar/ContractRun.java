package dev.ferry.testkit.liar;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ferry.testkit.contract.Contract;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A contract run until its first failure, chapters included: as a whole, or one test of it. */
final class ContractRun implements TestExecutionListener {
    private final CancellationToken stop = CancellationToken.create();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private int tests;

    private ContractRun() {}

    static ContractRun of(Class<? extends Contract> contract) {
        return of(contract, test -> FilterResult.included("all are run"));
    }

    /** The test whose method has this name, alone. */
    static ContractRun of(Class<? extends Contract> contract, String method) {
        return of(contract, test -> FilterResult.includedIf(isOf(test, method)));
    }

    private static boolean isOf(TestDescriptor test, String method) {
        return test.getSource()
                        .filter(source -> source instanceof MethodSource of
                                && of.getMethodName().equals(method))
                        .isPresent()
                || test.getParent().filter(parent -> isOf(parent, method)).isPresent();
    }

    private static ContractRun of(Class<? extends Contract> contract, PostDiscoveryFilter filter) {
        ContractRun run = new ContractRun();
        LauncherFactory.create()
                .execute(LauncherExecutionRequestBuilder.request(LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(contract))
                                .filters(filter)
                                .build())
                        .listeners(run)
                        .cancellationToken(run.stop)
                        .build());
        return run;
    }

    /** What failed first, each with the name of the test; empty where all was well. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many tests were run to their end. */
    int tests() {
        return tests;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        tests = 0;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        tests += test.isTest() ? 1 : 0;
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            failures.add(test.getDisplayName() + ": "
                    + result.getThrowable().map(Throwable::getMessage).orElse(""));
            stop.cancel();
        }
    }
}
