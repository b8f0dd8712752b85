package perennial.collect.sample;

import static perennial.collect.sample.Product.Category.*;
import static perennial.collect.sample.Product.Season.*;

import java.util.List;

/// What is on the shelves.
final class Assortment {

    static final List<Product> PRODUCTS = List.of(
            new Product("BR-01", "Country sourdough, 1 kg", BREAD, ALWAYS, 620, 670, 10, 1),
            new Product("BR-02", "Rye loaf, 750 g", BREAD, ALWAYS, 490, 530, 8, 1),
            new Product("BR-03", "Rosemary spelt loaf", BREAD, ALWAYS, 580, 630, 7, 1),
            new Product("BR-04", "Walnut bread", BREAD, ALWAYS, 560, 610, 4, 1),
            new Product("BR-05", "Baguette “Jour de fête”", BREAD, ALWAYS, 240, 260, 7, 1.2),
            new Product("BR-06", "Seed bread, gluten-free", BREAD, ALWAYS, 690, 740, 2, 1),
            new Product("RO-01", "Schrippe", ROLLS, ALWAYS, 45, 50, 14, 4),
            new Product("RO-02", "Poppy seed roll", ROLLS, ALWAYS, 65, 70, 7, 3),
            new Product("RO-03", "Rye roll", ROLLS, ALWAYS, 75, 80, 6, 3),
            new Product("RO-04", "Pretzel", ROLLS, ALWAYS, 95, 110, 9, 2),
            new Product("PA-01", "Butter croissant", PASTRIES, ALWAYS, 180, 200, 10, 1.8),
            new Product("PA-02", "Chocolate croissant", PASTRIES, ALWAYS, 210, 230, 6, 1.5),
            new Product("PA-03", "Cinnamon bun", PASTRIES, ALWAYS, 260, 280, 7, 1.5),
            new Product("PA-04", "Franzbrötchen", PASTRIES, ALWAYS, 230, 250, 4, 1.5),
            new Product("PA-05", "Apple turnover", PASTRIES, ALWAYS, 220, 240, 4, 1.4),
            new Product("PA-06", "Berliner doughnut", PASTRIES, CARNIVAL, 160, 180, 14, 3),
            new Product("CA-01", "Cheesecake, slice", CAKES, ALWAYS, 360, 390, 5, 1.5),
            new Product("CA-02", "Apple crumble cake, slice", CAKES, ALWAYS, 320, 350, 5, 1.5),
            new Product("CA-03", "Carrot cake, whole", CAKES, ALWAYS, 2800, 3100, 1, 1),
            new Product("CA-04", "Lemon tart", CAKES, ALWAYS, 420, 450, 3, 1.5),
            new Product("CA-05", "Strawberry tart, slice", CAKES, STRAWBERRIES, 390, 420, 9, 2),
            new Product("CA-06", "Plum cake, slice", CAKES, PLUMS, 320, 350, 9, 2),
            new Product("FE-01", "Butter stollen, 750 g", FESTIVE, ADVENT, 1690, 1790, 11, 1.2),
            new Product("FE-02", "Poppy seed stollen, 750 g", FESTIVE, ADVENT, 1590, 1690, 4, 1),
            new Product("FE-03", "Advent biscuits, 250 g", FESTIVE, ADVENT, 790, 850, 8, 1.4),
            new Product("FE-04", "Easter plait", FESTIVE, EASTER, 650, 690, 12, 1.1),
            new Product("FE-05", "Easter lamb", FESTIVE, EASTER, 890, 950, 7, 1.2),
            new Product("LU-01", "Cheese roll, filled", LUNCH, ALWAYS, 390, 420, 6, 1.2),
            new Product("LU-02", "Ham & mustard roll", LUNCH, ALWAYS, 420, 450, 5, 1.2),
            new Product("LU-03", "Quiche of the day", LUNCH, ALWAYS, 550, 590, 4, 1),
            new Product("DR-01", "Filter coffee", DRINKS, ALWAYS, 240, 260, 8, 1.2),
            new Product("DR-02", "Cappuccino", DRINKS, ALWAYS, 320, 350, 8, 1.2),
            new Product("DR-03", "Hot chocolate", DRINKS, ALWAYS, 340, 370, 3, 1.2),
            new Product("PG-01", "Plum jam, 340 g", PANTRY, ALWAYS, 590, 640, 2, 1.2),
            new Product("PG-02", "Sourdough starter kit", PANTRY, ALWAYS, 1490, 1590, 1, 1),
            new Product("PG-03", "Bread flour, 1 kg", PANTRY, ALWAYS, 290, 320, 2, 2),
            new Product("PG-04", "Gift box “Sunday breakfast”", PANTRY, ALWAYS, 3400, 3600, 1.5, 1),
            new Product("CT-01", "Breakfast platter for 10", CATERING, ALWAYS, 6200, 6800, 6, 1.5),
            new Product("CT-02", "Sandwich platter, 20 pieces", CATERING, ALWAYS, 5800, 6300, 7, 1.8),
            new Product("CT-03", "Pretzel basket, 25 pieces", CATERING, ALWAYS, 2400, 2600, 6, 1.5),
            new Product("CT-04", "Cake tray, 24 pieces", CATERING, ALWAYS, 5600, 6000, 4, 1.3),
            new Product("CT-05", "Coffee urn, 3 l", CATERING, ALWAYS, 2900, 3100, 6, 1.4));

    private Assortment() {}
}
