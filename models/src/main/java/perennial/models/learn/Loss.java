package perennial.models.learn;

/// What kind of answer is predicted, and how a wrong one is counted.
public enum Loss {
    /// Any number; squared error.
    NUMBER {
        @Override
        double slope(double score, double answer) {
            return score - answer;
        }

        @Override
        double curvature(double score) {
            return 1;
        }

        @Override
        double cost(double score, double answer) {
            return (score - answer) * (score - answer) / 2;
        }

        @Override
        double answer(double score) {
            return score;
        }

        @Override
        double score(double mean) {
            return mean;
        }

        @Override
        void check(double answer) {}
    },

    /// 1 for yes, 0 for no; predicts the chance of yes.
    CHANCE {
        @Override
        double slope(double score, double answer) {
            return answer(score) - answer;
        }

        @Override
        double curvature(double score) {
            double p = answer(score);
            return Math.max(1e-9, p * (1 - p));
        }

        @Override
        double cost(double score, double answer) {
            return Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - answer * score;
        }

        @Override
        double answer(double score) {
            return 1 / (1 + Math.exp(-score));
        }

        @Override
        double score(double mean) {
            double p = Math.min(1 - 1e-6, Math.max(1e-6, mean));
            return Math.log(p / (1 - p));
        }

        @Override
        void check(double answer) {
            if (answer < 0 || answer > 1) {
                throw new IllegalArgumentException("answers must lie in [0, 1], one is " + answer);
            }
        }
    },

    /// A count, 0 or more; predicts its mean.
    COUNT {
        @Override
        double slope(double score, double answer) {
            return answer(score) - answer;
        }

        @Override
        double curvature(double score) {
            return Math.max(1e-9, answer(score));
        }

        @Override
        double cost(double score, double answer) {
            return answer(score) - answer * score;
        }

        @Override
        double answer(double score) {
            return Math.exp(Math.min(30, score));
        }

        @Override
        double score(double mean) {
            return Math.log(Math.max(1e-6, mean));
        }

        @Override
        void check(double answer) {
            if (answer < 0) {
                throw new IllegalArgumentException("counts must be 0 or more, one is " + answer);
            }
        }
    };

    abstract double slope(double score, double answer);

    abstract double curvature(double score);

    abstract double cost(double score, double answer);

    /// From raw score to answer.
    abstract double answer(double score);

    /// The raw score of a mean answer.
    abstract double score(double mean);

    abstract void check(double answer);
}
