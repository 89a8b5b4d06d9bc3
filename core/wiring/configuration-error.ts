/** One variable of the environment, what is wrong with it and what to do. Never its value if it is a secret. */
export type ConfigurationProblem = { variable: string; problem: string };

/** Everything that is wrong with the environment, at once: one line per variable. */
export class ConfigurationError extends Error {
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    const lines = problems.map(({ variable, problem }) => `  ${variable} ${problem}`);
    super(['The configuration cannot be used. Set these variables (.env.example explains each):', ...lines].join('\n'));
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}
