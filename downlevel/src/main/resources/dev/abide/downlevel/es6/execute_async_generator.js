/*
 * In place of Closure Compiler's, for which an await takes two turns of the queue of microtasks: to resume the
 * function, and then to look at what it ran into. The standard has one, and others see which.
 */
'require base';
'require es6/generator_engine';

$jscomp.asyncExecutePromiseGenerator = function (generator) {
  return new Promise(function (resolve, reject) {
    function fulfilled(value) { step('next', value); }
    function rejected(reason) { step('throw', reason); }

    function step(method, value) {
      var promise;
      do {
        try {
          var record = generator[method](value);
        } catch (error) {
          reject($abide$core.caught(error));
          return;
        }
        if (record.done) {
          resolve(record.value);
          return;
        }
        promise = undefined;
        try {
          promise = Promise.resolve(record.value);
        } catch (error) {
          // Of a getter named constructor.
          method = 'throw';
          value = $abide$core.caught(error);
        }
      } while (promise === undefined);
      promise.then(fulfilled, rejected);
    }

    step('next');
  });
};

$jscomp.asyncExecutePromiseGeneratorFunction = function (generatorFunction) {
  return $jscomp.asyncExecutePromiseGenerator(generatorFunction());
};

$jscomp.asyncExecutePromiseGeneratorProgram = function (program) {
  return $jscomp.asyncExecutePromiseGenerator(new $jscomp.generator.Generator_(new $jscomp.generator.Engine_(program)));
};
