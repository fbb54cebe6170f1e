-- The feed says of topics what they are called first: whoever follows it hears of that.
update reference_version set counter = counter + 1;
